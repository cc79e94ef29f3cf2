extension WebPage {
    /// Short facts, states, tiles, tables of attributes, messages, and small screens: what the search page and the shop have in common
    /// besides ``style``.
    static let sharedStyle = #"""
        .meta{display:flex;flex-wrap:wrap;align-items:center;gap:1px 12px;margin-top:2px;font-size:13px;color:var(--ink2)}
        .meta .b{font-weight:550}
        .av{display:flex;align-items:center;gap:7px;font-weight:580}
        .av span{font-weight:400;color:var(--ink2)}
        .av::before{content:"";width:8px;height:8px;border-radius:50%;background:currentColor;flex:none}
        .av.out::before,.av.order::before{background:none;box-shadow:inset 0 0 0 2px currentColor}
        .av.ok{color:var(--ok)}.av.low{color:var(--warn)}.av.out{color:var(--bad)}.av.order{color:var(--info)}
        .tile{display:flex;gap:14px;padding:14px;border:var(--b);border-radius:12px;background:var(--card)}
        .tile .pic{width:48px;height:48px}
        .tile div{min-width:0}
        .tile .h{font-weight:620;display:flex;gap:8px;align-items:baseline}
        .tile .h span{font-size:12.5px;font-weight:400;color:var(--ink3)}
        .tile .s{display:flex;flex-wrap:wrap;gap:0 12px;margin-top:2px;font-size:13px;line-height:1.6;color:var(--ink2)}
        .tile .s a:hover,.tile .h:hover{color:var(--accent)}
        @keyframes rise{from{transform:translateY(40px);opacity:0}}
        .spec{display:grid;grid-template-columns:1fr 1fr;gap:0 28px}
        .spec div{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,11fr);gap:12px;padding:6px 0;border-bottom:var(--b);
          font-size:13.5px;align-items:start}
        .spec dt{color:var(--ink3);overflow-wrap:anywhere}
        .spec dd{overflow-wrap:anywhere}
        .spec dd a:hover{color:var(--accent);text-decoration:underline;text-underline-offset:3px}
        .toast{position:fixed;width:max-content;max-width:90vw;left:50%;bottom:24px;z-index:60;transform:translateX(-50%);padding:8px 16px;border-radius:18px;
          background:var(--ink);color:var(--bg);font-size:13.5px;box-shadow:var(--shadow);animation:rise .16s}
        @media (max-width:1180px){
          :root{--side:228px;--pad:20px}
        }
        @media (max-width:820px){
          :root{--pad:16px;--top:56px}
          .top{grid-template-columns:auto minmax(0,1fr) auto;gap:8px;padding:0 8px 0 12px}
          .brand span,kbd,.home>.mark,.who .i+span{display:none}
          .box input{font-size:16px}
          main{padding-top:8px}
          .spec{grid-template-columns:1fr}
        }
        @media (prefers-reduced-motion:reduce){*,::before,::after,::backdrop{animation-duration:.01ms!important;
          animation-iteration-count:1!important;transition:none!important}}
        @media (forced-colors:active){.val input{appearance:auto}.av::before{forced-color-adjust:none}}
        """#
}
