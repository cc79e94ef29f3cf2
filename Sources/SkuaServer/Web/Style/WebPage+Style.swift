extension WebPage {
    /// Colours, controls, the search box and the filters.
    static let style = #"""
        :root{
          --bg:#f6f7f7;--card:#fff;--sunk:#eef1f1;--hover:#f3f6f6;--line:#e1e6e6;--edge:#c6cfd0;
          --ink:#10201f;--ink2:#43565a;--ink3:#5b6d71;--accent:#0a6370;--accent2:#084c56;--soft:#e0f0f1;--on:#fff;
          --mark:#ffdf8a;--flash:#f3cf7a;--ok:#17693f;--warn:#855200;--bad:#a5352a;--info:#34568f;
          --shadow:0 1px 2px #0a20240d,0 12px 32px -8px #0a202433;--veil:#0c1d2266;
          --r:10px;--b:1px solid var(--line);--e:1px solid var(--edge);--pad:24px;--side:264px;--top:60px;
            --gut:max(var(--pad),calc((100vw - 1680px)/2));--fast:120ms cubic-bezier(.2,.7,.3,1);
          --font:"Inter var",Inter,-apple-system,BlinkMacSystemFont,"Segoe UI Variable Text","Segoe UI",Roboto,"Noto Sans",
            Ubuntu,"Liberation Sans",Arial,sans-serif;
            
          --mono:ui-monospace,SFMono-Regular,"SF Mono","Cascadia Mono",Consolas,"Roboto Mono","Liberation Mono",monospace;
          color-scheme:light
        }
        :root[data-theme=dark]{
          --bg:#0d1416;--card:#141e21;--sunk:#1c282b;--hover:#182327;--line:#253338;--edge:#3a4a4f;
          --ink:#e6eeee;--ink2:#aebdc0;--ink3:#8c9da1;--accent:#62c6d1;--accent2:#8ad9e1;--soft:#12343a;--on:#06262b;
          --mark:#755a14;--flash:#f3cf7a;--ok:#63c98f;--warn:#e3b155;--bad:#f08a7c;--info:#93b4ee;
          --shadow:0 1px 2px #0006,0 16px 40px -8px #000a;--veil:#04090bb3;color-scheme:dark
        }
        *,::before,::after{box-sizing:border-box}
        html{background:var(--bg);color:var(--ink);font:14px/1.5 var(--font);font-variant-numeric:tabular-nums;
          -webkit-text-size-adjust:100%;-webkit-font-smoothing:antialiased;scrollbar-color:var(--edge) transparent}
        body{margin:0;min-height:100dvh}
        h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0;border:0}
        ul,ol{list-style:none}
        a{color:inherit;text-decoration:none}
        button,input,select{font:inherit;color:inherit}
        button{background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
        mark{background:linear-gradient(transparent 55%,var(--mark) 0);color:inherit}
        [hidden]{display:none!important}
        button,.box,.try,.tile,.pic,.switch *{transition:background .12s,border-color .12s}
        .sg .t,.chip span,.attrs dt,.attrs dd,.compact h2,.docs span,.rels span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:6px}
        main:focus{outline:0}
        .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .sprite{position:absolute;width:0;height:0}
        .i{width:18px;height:18px;flex:none;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
        .skip{position:fixed;left:12px;top:-60px;z-index:50;background:var(--accent);color:var(--on);padding:8px 14px;border-radius:8px}
        .skip:focus{top:10px}
        .noscript{padding:var(--pad)}
        .icon{display:grid;place-items:center;width:36px;height:36px;border-radius:8px;color:var(--ink2);flex:none}
        .icon:hover{background:var(--sunk);color:var(--ink)}
        .icon:disabled{opacity:.35;cursor:default;background:none}
        .btn{display:inline-flex;align-items:center;justify-content:center;gap:8px;height:36px;padding:0 14px;border:var(--e);
          border-radius:8px;background:var(--card);font-weight:550;white-space:nowrap}
        .btn:hover{background:var(--hover);border-color:var(--ink3)}
        .btn.primary{background:var(--accent);border-color:var(--accent);color:var(--on)}
        .btn.primary:hover{background:var(--accent2)}
        .btn.small{height:30px;padding:0 10px;font-size:13px}
        .text{color:var(--accent);font-weight:550}
        .text:hover{text-decoration:underline;text-underline-offset:3px}

        .top{position:sticky;top:0;z-index:20;display:grid;grid-template-columns:1fr minmax(0,720px) 1fr;gap:24px;align-items:center;
          height:var(--top);padding:0 var(--gut);background:color-mix(in srgb,var(--card) 94%,transparent);
          backdrop-filter:saturate(1.4) blur(10px);border-bottom:var(--b)}
        .brand{display:flex;align-items:center;gap:9px;font-size:19px;font-weight:680;letter-spacing:-.025em;justify-self:start}
        .mark{width:30px;height:30px;color:var(--accent)}
        .tools{display:flex;justify-content:flex-end;align-items:center;gap:2px}
        .face{display:grid;place-items:center;width:30px;height:30px;border-radius:50%;background:var(--soft);color:var(--accent2);
          font-size:12px;font-weight:660;flex:none}
        .who{display:flex;align-items:center;gap:7px;height:36px;padding:0 8px;border-radius:8px;color:var(--ink2);font-weight:550;
          white-space:nowrap}
        .who:hover,#cart:hover{background:var(--sunk);color:var(--ink)}
        #cart{position:relative}
        #cart .n{position:absolute;right:0;top:1px;min-width:16px;padding:0 4px;border-radius:8px;background:var(--accent);color:var(--on);
          font-size:10.5px;line-height:16px;text-align:center;font-weight:640}
        .add{display:flex;gap:5px;justify-content:flex-end;margin-top:6px}
        .add input{width:64px;height:30px;padding:0 6px;border:var(--e);border-radius:7px;background:var(--card);color:var(--ink);text-align:right}
        .buy .add{margin:auto 0 0 auto}
        .buy .add input{width:84px;height:36px}
        :root[data-theme=dark] .sun,:root:not([data-theme=dark]) .moon{display:none}
        .search{position:relative}
        .box{display:flex;align-items:center;gap:10px;height:40px;padding:0 6px 0 12px;border:var(--e);border-radius:var(--r);
          background:var(--card)}
        .box:hover{border-color:var(--ink3)}
        .box:focus-within{border-color:var(--accent);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 18%,transparent)}
        .box>.i{color:var(--ink3)}
        .box input{flex:1;min-width:0;height:100%;border:0;outline:0;background:none;font-size:15px}
        .box input::placeholder{color:var(--ink3);opacity:1}
        .box .icon{width:28px;height:28px}
        kbd{font:12px/20px var(--font);min-width:22px;margin-right:4px;text-align:center;border:var(--b);border-bottom-width:2px;
          border-radius:5px;color:var(--ink3)}
        .box:focus-within kbd,.box .icon:not([hidden])~kbd{display:none}
        .progress{position:absolute;left:0;right:0;bottom:-1px;height:2px;overflow:hidden;opacity:0;transition:opacity .2s}
        .busy .progress{opacity:1}
        .progress::after{content:"";position:absolute;inset:0;width:30%;background:var(--accent);animation:run 1.1s infinite ease-in-out}
        @keyframes run{from{transform:translateX(-100%)}to{transform:translateX(340%)}}

        .suggest{position:absolute;left:0;right:0;top:calc(100% + 6px);padding:6px;border:var(--b);border-radius:12px;
          background:var(--card);box-shadow:var(--shadow);display:grid;grid-template-columns:minmax(0,4fr) minmax(0,5fr);gap:0 6px;
          animation:drop var(--fast)}
        .suggest.one{grid-template-columns:minmax(0,1fr)}
        @keyframes drop{from{opacity:0;transform:translateY(-4px)}}
        .sg-h{padding:6px 10px 4px;font-size:12px;color:var(--ink3)}
        .sg{display:flex;align-items:center;gap:10px;min-height:34px;padding:3px 10px;border-radius:7px;cursor:pointer}
        .sg .i{width:16px;height:16px;color:var(--ink3)}
        .sg .t{flex:1;min-width:0}
        .sg .t b{font-weight:640}
        .sg .n{font-size:12px;color:var(--ink3)}
        .sg small{display:block;font:11.5px/1.35 var(--mono);color:var(--ink3);overflow:hidden;text-overflow:ellipsis}
        .sg.doc{min-height:45px;line-height:1.35}
        .sg.doc .pic{width:34px;height:34px;border-radius:6px}
        .sg[aria-selected=true],.sg:hover{background:var(--sunk)}
        .sg[aria-selected=true]{box-shadow:inset 2px 0 var(--accent)}

        .page{display:grid;grid-template-columns:var(--side) minmax(0,1fr);gap:32px;padding:0 var(--gut)}
        .start .page,.solo .page{grid-template-columns:minmax(0,1fr)}
        .start .side,.solo .side{display:none}
        main{padding:14px 0 80px;min-width:0}
        .side{position:sticky;top:var(--top);height:calc(100dvh - var(--top));overflow:auto;overscroll-behavior:contain;
          padding:14px 12px 40px 4px;margin-right:-12px;scrollbar-width:thin}

        .facet{border-bottom:var(--b);padding:4px 0}
        .facet:last-child{border:0}
        .facet h3{font-size:13.5px;font-weight:620}
        .facet h3 button{display:flex;align-items:center;gap:8px;width:100%;min-height:34px;padding:0 2px}
        .facet h3 .l{overflow:hidden;text-overflow:ellipsis}
        .facet h3 .i{width:16px;height:16px;margin-left:auto;color:var(--ink3)}
        .facet h3 [aria-expanded=false] .i{transform:rotate(-90deg)}
        .facet h3 .c{min-width:18px;padding:0 5px;border-radius:9px;background:var(--soft);color:var(--accent2);font-size:11.5px;
          line-height:18px;text-align:center;font-weight:620}
        .facet .in{padding:0 0 8px}
        .val{display:flex;align-items:center;gap:9px;min-height:28px;padding:2px 6px 2px 2px;border-radius:6px;line-height:1.3;
          color:var(--ink2);cursor:pointer}
        .val:hover{background:var(--sunk);color:var(--ink)}
        .val .l{flex:1;min-width:0;overflow-wrap:anywhere}
        .val .n{font-size:12px;color:var(--ink3)}
        .val input{appearance:none;flex:none;width:16px;height:16px;margin:0;border:var(--e);border-radius:4.5px;background:var(--card);
          display:grid;place-items:center;cursor:pointer}
        .val:hover input{border-color:var(--ink3)}
        .val input:checked{background:var(--accent);border-color:var(--accent)}
        .val input:checked::before{content:"";width:9px;height:9px;background:var(--on);
          clip-path:polygon(14% 46%,0 62%,42% 98%,100% 18%,84% 6%,39% 68%)}
        .val input:checked~.l{color:var(--ink);font-weight:550}
        .find{width:100%;height:30px;margin:2px 0 6px;padding:0 10px;border:var(--b);border-radius:7px;background:var(--card);
          font-size:13px}
        .find::placeholder,.range input::placeholder{color:var(--ink3);opacity:1}
        .facet .text{font-size:13px;padding:5px 2px}
        .none{font-size:13px;color:var(--ink3);padding:4px 2px}
        .range{display:flex;align-items:center;gap:8px;padding:2px 0 6px}
        .range input{width:100%;min-width:0;height:34px;padding:0 10px;border:var(--e);border-radius:7px;background:var(--card)}
        .range span{color:var(--ink3)}
        .tree ul ul{margin-left:9px;padding-left:10px;border-left:var(--b)}
        .tree a{display:flex;gap:8px;padding:4px 6px;border-radius:6px;line-height:1.35;color:var(--ink2)}
        .tree a:hover{background:var(--sunk);color:var(--ink)}
        .tree a .l{flex:1;min-width:0;overflow-wrap:anywhere}
        .tree a .n{font-size:12px;line-height:19px;color:var(--ink3)}
        .tree [aria-current]{color:var(--accent2);font-weight:620}
        .more-f{width:100%;margin-top:12px}
        """#
}
