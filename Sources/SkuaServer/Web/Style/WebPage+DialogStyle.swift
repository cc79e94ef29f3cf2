extension WebPage {
    /// Dialogs, and how the page fits narrow screens.
    static let dialogStyle = #"""
        dialog{border:0;padding:0;color:inherit;background:var(--card);max-width:none;max-height:none;overscroll-behavior:contain}
        dialog::backdrop{background:var(--veil);animation:fade .16s}
        @keyframes fade{from{opacity:0}}
        @keyframes slide{from{transform:translateX(32px);opacity:0}}
        .item,.sheet{position:fixed;inset:0 0 0 auto;margin:0;height:100dvh;width:min(760px,100vw);box-shadow:var(--shadow)}
        dialog[open]{display:flex;flex-direction:column;animation:slide .18s cubic-bezier(.2,.7,.3,1)}
        .bar{display:flex;align-items:center;gap:4px;height:52px;padding:0 10px 0 var(--pad);border-bottom:var(--b);flex:none}
        .item .bar{padding-left:14px}
        .bar h2{font-size:16px;font-weight:640;margin-right:auto}
        .bar .at{font-size:13px;color:var(--ink3);margin-right:auto}
        .scroll{flex:1;overflow:auto;overscroll-behavior:contain;padding:20px var(--pad) 48px}
        .foot{display:flex;gap:10px;padding:12px var(--pad) calc(12px + env(safe-area-inset-bottom));border-top:var(--b);flex:none}
        .foot .btn{height:44px}
        .foot .primary{flex:1}
        .hero{display:grid;grid-template-columns:200px minmax(0,1fr);gap:22px}
        .hero .pic{width:200px;height:200px;border-radius:12px}
        .hero .pic svg{width:60%;height:60%;stroke-width:1}
        .photos{display:flex;gap:8px;overflow-x:auto;scroll-snap-type:x mandatory;border-radius:12px;align-self:start;
          scrollbar-width:thin}
        .photos .pic{scroll-snap-align:start}
        .hero h2{font-size:21px;line-height:1.25;font-weight:660;letter-spacing:-.018em;overflow-wrap:anywhere}
        .hero .path{font-size:12.5px;color:var(--ink3);margin-bottom:6px}
        .hero .path a:hover{color:var(--accent)}
        .hero .meta{margin-top:8px}
        .buy{display:flex;flex-wrap:wrap;gap:10px 28px;margin-top:16px;padding:14px 16px;border-radius:12px;background:var(--sunk)}
        .buy .cost{text-align:left;color:var(--ink2)}
        .buy .cost b{font-size:24px}
        .buy .stock p:not(.av){color:var(--ink2)}
        .item h3{margin:24px 0 8px;font-size:14px;font-weight:640}
        .item .desc{color:var(--ink2);max-width:70ch;overflow-wrap:anywhere;white-space:pre-line}
        .tbl{overflow:auto;max-height:318px;border:var(--b);border-radius:10px}
        .tbl table{border-collapse:collapse;width:100%;font-size:13px;white-space:nowrap}
        .tbl th,.tbl td{padding:6px 12px;text-align:left;border-top:var(--b)}
        .tbl thead th{position:sticky;top:0;background:var(--card);border:0;box-shadow:0 1px var(--line);font-weight:550;color:var(--ink3);
          font-size:12.5px}
        .hero .tbl{margin-top:12px}
        #item-title{outline:0}
        .scroll:focus-visible{outline-offset:-2px}
        .tbl .r{text-align:right}
        .tbl [aria-current] td{background:var(--soft)}
        .tbl tbody a{color:var(--accent);font-weight:550}
        .tbl tbody a:hover{text-decoration:underline}
        .docs{display:grid;grid-template-columns:1fr 1fr;gap:8px}
        .docs a{display:flex;align-items:center;gap:10px;padding:9px 12px;border:var(--b);border-radius:9px;min-width:0}
        .docs a:hover{border-color:var(--accent);color:var(--accent)}
        .docs span{min-width:0}
        .docs small{display:block;font-size:12px;color:var(--ink3)}
        .rels{display:flex;flex-wrap:wrap;gap:6px}
        .rels a{display:inline-flex;align-items:center;gap:8px;padding:5px 10px;border:var(--b);border-radius:8px;
          font:12.5px/1.4 var(--mono);max-width:100%}
        .rels a:hover{border-color:var(--accent);color:var(--accent)}
        .rels span{font:13px/1.4 var(--font);color:var(--ink2);max-width:300px}
        .sheet .side,.sheet #filters{position:static}

        @media (max-width:1180px){
          .page{gap:24px}
          .row{grid-template-columns:68px minmax(0,1fr) 140px;gap:4px 16px}
          .row .pic{width:68px;height:68px;grid-row:1/3}
          .row .body{grid-row:1/3}
          .row .cost{grid-area:1/3}
          .row .stock{grid-area:2/3;justify-self:end;text-align:left}
          .compact .row .stock,.pick span{display:none}
          .compact .row .pic{width:30px;height:30px}
          .tries{grid-template-columns:1fr 1fr}
        }
        @media (max-width:820px){
          .suggest{position:fixed;left:8px;right:8px;top:calc(var(--top) + 4px);grid-template-columns:minmax(0,1fr);max-height:70dvh;
            overflow:auto}
          .sg{min-height:42px}
          .page{grid-template-columns:minmax(0,1fr)}
          .side,.seg{display:none}
          .only-s{display:inline-flex}
          .bar-r{gap:6px 8px}
          .bar-r h1{flex:1 1 50%}
          .bar-r .switch{order:-1}
          .bar-r h1{order:-2}
          .bar-r .pick,.bar-r .btn,.pick select{flex:1;max-width:none}
          .pick select,.bar-r .btn{height:38px}
          .tools .pick select{width:76px}
          .chips{flex-wrap:nowrap;overflow-x:auto;margin:0 calc(-1*var(--pad)) 10px;padding:2px var(--pad);scrollbar-width:none}
          .chip{flex:none;height:34px;max-width:80vw}
          .chips .text{white-space:nowrap}
          .list{margin:0 calc(-1*var(--pad));border-radius:0;border-inline:0}
          .row,.compact .row{grid-template-columns:60px minmax(0,1fr) auto;gap:8px 14px;padding:14px var(--pad);align-items:start}
          .row .pic,.compact .row .pic{width:60px;height:60px;grid-row:1/3}
          .row .body{grid-area:1/2/2/4}
          .row .stock,.compact .row .stock{display:block;grid-area:2/2;justify-self:start;align-self:end}
          .row .cost{grid-area:2/3;align-self:end}
          .attrs{grid-template-columns:repeat(3,minmax(0,1fr));column-gap:10px}
          .row .add{position:relative;z-index:1}
          .add input,.buy .add input{font-size:16px;height:36px}
          .row .add .btn{height:36px}
          .row .cost p{display:inline}
          .row .cost p+p::before{content:"· "}
          .home{padding-top:24px}
          .home h1{font-size:27px}
          .home .lead{font-size:15px}
          .home h2{margin-top:28px}
          .tries,.docs{grid-template-columns:1fr}
          .item{width:100vw}
          .sheet{inset:auto 0 0 0;width:100vw;height:min(88dvh,760px);border-radius:16px 16px 0 0;overflow:hidden}
          .sheet[open]{animation-name:rise}
          .sheet .scroll{padding-top:4px}
          .sheet .val{min-height:40px}
          .sheet .val input{width:20px;height:20px}
          .sheet .val input:checked::before{width:11px;height:11px}
          .sheet .facet h3 button{min-height:46px;font-size:15px}
          .sheet .tree a{padding:9px 6px}
          .sheet .range input,.sheet .find{height:42px;font-size:16px}
          .hero{grid-template-columns:1fr}
          .hero .pic{width:100%;height:190px}
          .hero .pic svg{width:120px;height:120px}
        }
        """#
}
