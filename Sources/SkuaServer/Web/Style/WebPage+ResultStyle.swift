extension WebPage {
    /// Results, and what stands in their place.
    static let resultStyle = #"""
        .bar-r{display:flex;align-items:center;gap:8px 14px;flex-wrap:wrap;min-height:40px;margin-bottom:8px}
        .bar-r h1{font-size:17px;font-weight:640;letter-spacing:-.012em;margin-right:auto}
        .bar-r h1 small{font-size:13px;font-weight:400;letter-spacing:0;color:var(--ink3);margin-left:6px}
        .pick{display:flex;align-items:center;gap:6px;font-size:13px;color:var(--ink3)}
        .pick select{height:34px;padding:0 28px 0 10px;border:var(--e);border-radius:8px;
          background:linear-gradient(45deg,transparent 50%,var(--ink3) 0) right 13px center/5px 5px no-repeat,
          linear-gradient(135deg,var(--ink3) 50%,transparent 0) right 8px center/5px 5px no-repeat,var(--card);
          appearance:none;color:var(--ink);font-weight:550;cursor:pointer;max-width:210px;text-overflow:ellipsis}
        .was{font-size:12px;color:var(--ink3)}
        #compare details{margin:0 0 12px;font-size:13px}
        #compare summary{cursor:pointer;color:var(--ink2);padding:6px 0}
        #compare th[scope=row]{font-weight:550;white-space:normal}
        #compare .none{color:var(--ink3)}
        .switch{display:flex;align-items:center;gap:8px;font-size:13px;color:var(--ink2);cursor:pointer;min-height:34px}
        .switch input{appearance:none;position:relative;width:30px;height:18px;margin:0;border-radius:9px;background:#84949a;
          cursor:pointer}
        .switch input::before{content:"";position:absolute;left:2px;top:2px;width:14px;height:14px;border-radius:50%;
          background:var(--card)}
        .switch input:checked{background:var(--accent)}
        .switch input:checked::before{transform:translateX(12px)}
        .seg{display:flex;border:var(--e);border-radius:8px;overflow:hidden;background:var(--card)}
        .seg button{display:grid;place-items:center;width:34px;height:32px;color:var(--ink3)}
        .seg [aria-pressed=true]{background:var(--sunk);color:var(--ink)}
        .seg button:focus-visible{outline-offset:-3px}
        .only-s{display:none}
        .chips{display:flex;flex-wrap:wrap;gap:6px;margin-bottom:12px;align-items:center}
        .chip{display:inline-flex;align-items:center;gap:6px;max-width:100%;height:30px;padding:0 6px 0 11px;border-radius:15px;
          background:var(--soft);color:var(--accent2);font-size:13px}
        .chip:hover{background:color-mix(in srgb,var(--accent) 22%,var(--soft))}
        .chip b{font-weight:620}
        .chip .i{width:15px;height:15px}
        .chips .text{font-size:13px;padding:4px 8px}
        .note{display:flex;align-items:center;gap:12px;padding:9px 14px;margin-bottom:12px;border:var(--b);
          border-left:3px solid var(--warn);border-radius:8px;background:var(--card);font-size:13.5px}
        .note.bad{border-left-color:var(--bad)}
        .note button{margin-left:auto}

        .list{border:var(--b);border-radius:14px;background:var(--card);overflow:hidden}
        .list:empty{display:none}
        .list.dim{opacity:.55}
        .row{position:relative;display:grid;grid-template-columns:76px minmax(0,1fr) 136px 120px;gap:18px;padding:13px 18px;
          border-top:var(--b);cursor:pointer;content-visibility:auto;contain-intrinsic-size:auto 108px}
        .row:first-child{border-top:0}
        .row:hover{background:var(--hover)}
        .row:focus-within:has(h2 a:focus-visible){box-shadow:inset 3px 0 var(--accent)}
        .pic{position:relative;display:grid;place-items:center;width:76px;height:76px;border-radius:9px;background:var(--sunk);
          color:var(--ink3);overflow:hidden;flex:none}
        .pic img{position:absolute;inset:0;width:100%;height:100%;object-fit:contain}
        .pic .in{background:#fff}
        .pic svg{width:68%;height:68%;fill:none;stroke:currentColor;stroke-width:1.3;stroke-linejoin:round;stroke-linecap:round}
        .pic .axis{opacity:.45;stroke-dasharray:7 2 1.5 2;stroke-width:.8}
        .row h2{font-size:15px;line-height:1.35;font-weight:600;letter-spacing:-.006em;text-wrap:pretty}
        .row h2 a:hover{color:var(--accent)}
        .copy{display:inline-flex;align-items:center;gap:5px;border-radius:5px;color:var(--ink2);min-height:24px;max-width:100%}
        .copy span{color:var(--ink3);font-size:11.5px}
        .copy code{font:12.5px/1.4 var(--mono);overflow-wrap:anywhere}
        .copy .i{width:14px;height:14px;opacity:0;color:var(--ink3);margin-left:-1px}
        .copy:hover code{color:var(--accent)}
        .copy:hover .i,.copy:focus-visible .i,.copy.done .i{opacity:1}
        .copy.done .i{color:var(--ok)}
        .attrs{display:grid;grid-template-columns:repeat(auto-fill,minmax(104px,1fr));grid-template-rows:auto;grid-auto-rows:0;
          overflow:hidden;column-gap:14px;margin-top:5px;font-size:12.5px;line-height:1.4}
        .attrs dt{color:var(--ink3);font-size:11.5px}
        .snip{margin-top:5px;font-size:12.5px;color:var(--ink2);display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;
          overflow:hidden;overflow-wrap:anywhere}
        .var{display:inline-flex;align-items:center;gap:4px;margin-top:7px;height:24px;padding:0 9px;border-radius:12px;border:var(--e);
          font-size:12.5px;font-weight:550;color:var(--ink2)}
        .var:hover{border-color:var(--accent);color:var(--accent)}
        .stock{font-size:13px;line-height:1.45;padding-top:1px}
        .stock p:not(.av){color:var(--ink3);padding-left:15px}
        .cost{text-align:right;font-size:12.5px;line-height:1.45;color:var(--ink3)}
        .cost b{display:block;font-size:17px;line-height:1.3;font-weight:640;letter-spacing:-.015em;color:var(--ink)}
        .cost b.ask{font-size:13px;font-weight:500;color:var(--ink3);letter-spacing:0}
        .compact .row{grid-template-columns:30px minmax(0,1fr) 132px 128px;padding:5px 14px;gap:12px;align-items:center;
          contain-intrinsic-size:auto 41px}
        .compact .pic{width:30px;height:30px;border-radius:6px}
        .compact .body{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:2px 16px;align-items:center}
        .compact .row h2{font-size:13.5px}
        .compact .meta{display:grid;grid-template-columns:5fr 7fr 6fr;margin:0;white-space:nowrap}
        .compact .meta>*{overflow:hidden;text-overflow:ellipsis}
        .compact .copy code{overflow:hidden;text-overflow:ellipsis;overflow-wrap:normal}
        .compact .attrs,.compact .snip,.compact .add,.compact .stock p:not(.av),.compact .var{display:none}
        .compact .cost p+p,.compact .copy .i{display:none}
        .compact .cost b{font-size:14px}
        .compact .cost b,.compact .cost p{display:inline;margin-left:5px}
        .skel{pointer-events:none}
        .skel i{display:block;height:12px;border-radius:6px;background:var(--sunk);animation:pulse 1.2s infinite alternate ease-in-out}
        .skel i+i{width:62%;margin-top:10px}
        .skel i+i+i{width:84%}
        .skel .pic{background:var(--sunk)}
        @keyframes pulse{to{opacity:.45}}
        #more{display:grid;justify-items:center;gap:8px;padding:20px 0}
        #more:empty,#more p:empty{display:none}
        #more p{font-size:13px;color:var(--ink3)}

        .panel{max-width:520px;margin:9vh auto 0;text-align:center}
        .panel .pic{width:84px;height:84px;margin:0 auto 18px;border-radius:50%}
        .panel h1{font-size:21px;line-height:1.3;letter-spacing:-.018em;font-weight:660;overflow-wrap:anywhere}
        .panel p{margin-top:8px;color:var(--ink2);text-wrap:balance;overflow-wrap:anywhere}
        .panel .acts{display:flex;flex-wrap:wrap;gap:8px;justify-content:center;margin-top:18px}
        .panel form{display:flex;gap:8px;margin-top:20px}
        .panel form input{flex:1;min-width:0;height:38px;padding:0 12px;border:var(--e);border-radius:8px;background:var(--card);
          font-family:var(--mono)}
        .panel form .btn{height:38px}
        .panel .err{color:var(--bad)}
        .home{max-width:1080px;margin:0 auto;padding:6.5vh 0 0}
        .home{position:relative}
        .home>.mark{position:absolute;right:0;top:2vh;width:230px;height:230px;color:var(--sunk);--flash:var(--bg);z-index:-1}
        .home h1{font-size:34px;line-height:1.15;font-weight:680;letter-spacing:-.032em;text-wrap:balance}
        .home .lead{margin-top:10px;font-size:16px;color:var(--ink2)}
        .home h2{margin:38px 0 10px;font-size:13.5px;font-weight:620;color:var(--ink2)}
        .tries{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:8px}
        .try{display:flex;align-items:center;gap:12px;padding:10px 14px;min-height:56px;border:var(--b);border-radius:var(--r);
          background:var(--card)}
        .try:hover,.tile:hover{border-color:var(--accent)}
        .try .i{color:var(--ink3)}
        .try:hover .i{color:var(--accent)}
        .try b{display:block;font-weight:600}
        .try small{display:block;font-size:12.5px;color:var(--ink3)}
        .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(252px,1fr));gap:8px}
        .brands{display:flex;flex-wrap:wrap;gap:6px}
        .brands a{height:32px;padding:0 12px;line-height:30px;border:var(--b);border-radius:16px;background:var(--card);font-size:13.5px}
        .brands a:hover{border-color:var(--accent);color:var(--accent)}
        .brands span{color:var(--ink3);font-size:12px;margin-left:6px}
        """#
}
