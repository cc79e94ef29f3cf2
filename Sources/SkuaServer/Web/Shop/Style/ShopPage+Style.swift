extension ShopPage {
    /// Tabs, cards, the lines of carts and orders, forms.
    static let style = #"""
        .tabs{position:sticky;top:var(--top);z-index:10;background:var(--bg);border-bottom:var(--b);overflow-x:auto;scrollbar-width:none}
        .tabs ul{display:flex;gap:4px;max-width:1128px;margin:0 auto;padding:0 calc(var(--pad) - 12px)}
        .tabs a{display:block;padding:11px 12px 9px;border-bottom:2px solid transparent;color:var(--ink2);font-weight:550;white-space:nowrap}
        .tabs a:hover{color:var(--ink)}
        .tabs a:focus-visible{outline-offset:-3px}
        .tabs [aria-current]{color:var(--accent2);border-color:var(--accent)}
        .n{display:inline-block;min-width:18px;padding:0 5px;border-radius:9px;background:var(--accent);color:var(--on);font-size:11.5px;
          line-height:18px;text-align:center;font-weight:620}
        .shop{max-width:1128px;margin:0 auto;padding:20px var(--pad) 90px}
        .shop h1{font-size:24px;line-height:1.25;font-weight:660;letter-spacing:-.02em;overflow-wrap:anywhere;outline:0}
        .shop h2{font-size:15px;font-weight:640}
        .shop .lead{margin-top:6px;color:var(--ink2);font-size:15px}
        .shop .path{font-size:13px;color:var(--ink3);margin-bottom:4px}
        .shop .path a::before{content:"‹ "}
        .shop .path a:hover{color:var(--accent)}
        .head{display:flex;flex-wrap:wrap;align-items:center;gap:6px 14px;margin-bottom:2px}
        .tag{display:inline-flex;padding:1px 9px;border-radius:11px;background:var(--sunk);font-size:12.5px;line-height:20px;white-space:nowrap}
        .shop .meta{font-size:13px;color:var(--ink2);gap:1px 0;margin-left:-20px;clip-path:inset(-4px -4px -4px 20px)}
        .shop .meta>*{padding-left:20px}
        .shop .meta>::before{content:"·";display:inline-block;width:12px;margin-left:-12px;color:var(--ink3)}
        .shop .meta code{font:12.5px/1.4 var(--mono)}
        .bad{color:var(--bad)}
        .narrow{max-width:520px;margin:4vh auto 0}
        .narrow h2{margin:28px 0 10px;color:var(--ink2);font-weight:600}
        .ready{display:grid;gap:8px;margin-top:18px}
        .ready .tile{width:100%;align-items:center}
        .ready small{display:block;color:var(--ink2);font-size:13px}
        .role{margin-left:6px;padding:1px 8px;border-radius:10px;background:var(--soft);color:var(--accent2);font-size:12px;font-weight:600}
        .face.big{width:44px;height:44px;font-size:15px}
        .fields{display:grid;gap:14px}
        .fields label,.field{display:grid;gap:4px;font-size:13px;color:var(--ink2);font-weight:550}
        .shop input:not([type=checkbox]),.shop select,.shop textarea{height:38px;padding:0 10px;border:var(--e);border-radius:8px;
          background:var(--card);color:var(--ink);font:inherit;font-weight:400;min-width:0;width:100%}
        .shop textarea{height:auto;min-height:110px;padding:8px 10px;resize:vertical;font:13px/1.5 var(--mono)}
        .shop input::placeholder,.shop textarea::placeholder{color:var(--ink3);opacity:1}
        .err{color:var(--bad);font-size:13.5px}
        .err:empty{display:none}
        .acts{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:center;margin-top:14px}
        .inline{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
        .inline label{flex:1 1 130px;min-width:0}
        .inline .btn{height:38px}
        .wide{width:100%;height:42px;margin-top:10px}
        .nothing{color:var(--ink3);padding:10px 0}
        .hint{font-size:13px;color:var(--ink3)}
        .cards{margin-top:14px;border:var(--b);border-radius:14px;background:var(--card);overflow:hidden}
        .card{position:relative;display:flex;flex-wrap:wrap;align-items:center;gap:4px 14px;padding:12px 18px;border-top:var(--b)}
        .card:first-child{border:0}
        .card:hover{background:var(--hover)}
        .card>div{flex:1 1 240px;min-width:0}
        .card h2 a{overflow-wrap:anywhere}
        .card h2 a::after{content:"";position:absolute;inset:0}
        .card .btn,.card .icon{position:relative}
        .sum{font-weight:640;white-space:nowrap}
        .two{display:grid;grid-template-columns:minmax(0,1fr) 316px;gap:24px;margin-top:16px;align-items:start}
        .two.even{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:36px;margin-top:34px}
        .side-card{position:sticky;top:calc(var(--top) + 58px);padding:16px 18px 18px;border:var(--b);border-radius:14px;background:var(--card)}
        .total div{display:flex;justify-content:space-between;gap:12px;align-items:baseline;padding:3px 0}
        .total dd{font-size:22px;font-weight:660;letter-spacing:-.015em}
        .total .s dd{font-size:14px;font-weight:550;letter-spacing:0}
        .total dt{color:var(--ink2)}
        .side-card .field{margin-top:10px}
        .side-card .hint{margin-top:8px}
        .lines{border:var(--b);border-radius:14px;background:var(--card);overflow:hidden}
        .line{display:grid;grid-template-columns:minmax(0,1fr) 132px 96px 104px 36px;gap:4px 14px;align-items:start;padding:12px 10px 12px 18px;
          border-top:var(--b)}
        .line:first-child{border:0}
        .line .what>a{font-weight:600;overflow-wrap:anywhere}
        .line .what>a:hover{color:var(--accent)}
        .refs{display:flex;flex-wrap:wrap;gap:4px 8px;margin-top:4px}
        .refs label{flex:1 1 90px;max-width:160px}
        .shop .line .ref input{height:28px;font-size:13px;border-color:transparent;background:var(--sunk)}
        .line .qty{display:flex;align-items:center;gap:7px;color:var(--ink2)}
        .line .qty label{flex:1}
        .shop .line .qty input{height:34px;text-align:right}
        .line .each,.line .sum{text-align:right;line-height:34px}
        .line .each small{display:block;line-height:14px;margin-top:-7px;color:var(--ink3);font-size:11.5px}
        .line .qty b{line-height:34px;margin-left:auto}
        .spec.one{grid-template-columns:1fr;margin-top:16px}
        .plain li{display:flex;align-items:center;justify-content:space-between;gap:10px;min-height:38px;border-top:var(--b)}
        .plain li:first-child{border:0}
        .plain small{color:var(--ink3);font-size:13px}
        .talk{display:grid;gap:12px;margin:10px 0}
        .talk li{padding:10px 14px;border-radius:10px;background:var(--card);border:var(--b);overflow-wrap:anywhere}
        .over{margin:22px 0 0}
        .pair{display:grid;grid-template-columns:1fr 1fr;gap:8px}
        .steps{margin-top:12px;border-left:2px solid var(--line);font-size:13.5px}
        .steps li{position:relative;padding:3px 0 3px 16px;color:var(--ink2)}
        .steps li::before{content:"";position:absolute;left:-6px;top:9px;width:10px;height:10px;border-radius:50%;background:var(--card);
          border:2px solid var(--edge)}
        .steps .open::before{border-color:var(--warn)}
        .steps .approved::before{background:var(--ok);border-color:var(--ok)}
        .steps .rejected::before{background:var(--bad);border-color:var(--bad)}
        .steps b{color:var(--ink);font-weight:600}
        .steps span{display:block;font-size:13px}
        .trail{display:grid;gap:8px;margin-top:8px;font-size:13.5px}
        .trail span{color:var(--ink3);font-size:13px}
        .trail p{color:var(--ink2)}
        .fold{margin-top:14px;padding:0 18px;border:var(--b);border-radius:14px;background:var(--card)}
        .fold summary{padding:12px 0;cursor:pointer;font-weight:600}
        .fold[open]{padding-bottom:16px}
        .side-card .fields{margin-top:14px}
        .shop input[type=file]{padding:7px 10px}
        .quick,.lines.shown{margin-top:14px}
        .total.shown{max-width:340px;margin:12px 0 0 auto}
        .two section+section{margin-top:28px}
        .made{margin-top:8px;overflow-wrap:anywhere;font-size:13px}
        .tier{color:var(--accent2)}
        .form{max-width:520px;margin-top:20px}
        fieldset{border:0;padding:0;display:grid;gap:4px}
        .step{border:1px solid var(--line);border-radius:8px;padding:10px 12px;gap:8px;min-width:0}
        .step .pair{align-items:end}
        .step legend{padding:0 4px;font-weight:600}
        legend{font-size:13px;color:var(--ink2);font-weight:550;margin-bottom:4px}
        .fields .check{display:flex;gap:8px;align-items:center;color:var(--ink);font-weight:400;font-size:14px;min-height:28px}
        .check small{color:var(--ink3)}
        .made code{font:13px/1.6 var(--mono)}
        .card h3{font-size:14px;font-weight:600}
        .budget{margin-top:14px;font-size:13.5px}
        .budget small{color:var(--ink3)}
        .card .budget{margin-top:2px}
        .gauge{display:block;height:6px;margin-top:5px;border-radius:3px;background:var(--sunk);overflow:hidden}
        .gauge i{display:block;height:100%;background:var(--accent)}
        .inline label:not(:has(.vh)){display:grid;gap:4px;font-size:13px;color:var(--ink2);font-weight:550}
        .inline.named{align-items:end}
        .inline .err{flex-basis:100%;order:9}
        .scroller{overflow-x:auto;margin-top:14px;border:var(--b);border-radius:14px;background:var(--card)}
        .compare{border-collapse:collapse;min-width:100%;font-size:13.5px}
        .compare th,.compare td{padding:9px 14px;border-top:var(--b);text-align:left;vertical-align:top;min-width:130px;font-weight:400}
        .compare tr:first-child>*{border-top:0}
        .compare tbody th{color:var(--ink2)}
        .compare thead a{font-weight:600}
        .compare small{display:block;color:var(--ink3)}
        .compare thead b{display:block;margin:2px 0 6px}
        .found{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 12px;padding:10px 14px;border-top:var(--b)}
        .found:first-child{border:0}
        .found>*{grid-column:1}
        .found>.tag{grid-area:1/2}
        @media (max-width:820px){
          .shop{padding-top:14px}
          .shop input:not([type=checkbox]),.shop select,.shop textarea{font-size:16px}
          .two,.two.even{grid-template-columns:minmax(0,1fr);gap:20px}
          .side-card{position:static}
          .lines,.cards{margin-inline:calc(-1*var(--pad));border-radius:0;border-inline:0}
          .line{grid-template-columns:minmax(0,1fr) auto 36px;padding:12px 8px 12px var(--pad)}
          .line .what{grid-column:1/3}
          .line>.icon{grid-area:1/3}
          .line .qty{grid-area:2/1;max-width:150px}
          .line .sum{grid-area:2/2/3/4;padding-right:10px}
          .line .each:not(.asks){grid-area:3/1;text-align:left;line-height:18px;font-size:13px;color:var(--ink2)}
          .line .each:not(.asks) small{display:inline;margin:0 0 0 4px}
          .line .asks{grid-area:2/2/3/4;width:120px;padding-right:10px}
          .line .asks+.sum{grid-area:3/2/4/4}
          .line .qty b{margin-left:0}
          .card{padding:12px var(--pad)}
        }
        """#
}
