extension ShopPage {
    /// Links that show a cart to people outside of the shop, and what those see.
    static let linkScript = #"""
        const linkAddress = token => new URL(`${ROOT}shared/${token}`, location.href).href
        const priceNames = { public: "everybody's prices", contract: 'our prices', none: 'no prices' }
        const linksOf = ({ cart, links, made }) => cart.access !== 'manage' || !links ? '' : h`<section data-k="links"><h2>Links for outsiders</h2>${
          made && h`<p class="made"><a class="text" href="${linkAddress(made)}">${
            linkAddress(made)}</a> <button class="btn small" data-copy="${
            linkAddress(made)}">Copy</button></p>`}${links.some(l => l.is_open) ? h`<ul class="plain">${
          links.filter(l => l.is_open).map(l => h`<li data-k="${l.id}"><span>With ${priceNames[l.prices]} <small>until ${
            when(l.expires_at)}</small></span><button
            class="icon" data-do="revokeLink" data-id="${l.id}" aria-label="End the link with ${priceNames[l.prices]}">${
              icon('x')}</button></li>`)}</ul>`
            : nothing('None. A link shows this cart as it is now to whoever has it, for two weeks.')}
        <form class="inline" data-do="makeLink"><label><span class="vh">Prices that the link shows</span><select name="prices">${
          Object.entries(priceNames).filter(([code]) => code !== 'contract' || may('quotes.accept')).map(([code, name]) => h`<option value="${
            code}">with ${name}</option>`)}</select></label><button class="btn">Make a link</button></form></section>`
        actions.makeLink = async ({ prices }) => {
          const link = await onCart('/links', { body: { prices } })
          return { ...here.data, made: link.token, links: (await onCart('/links')).links }
        }
        actions.revokeLink = async ({ id }) => {
          await onCart('/links/' + id, { method: 'DELETE' })
          toast('The link is ended.', 2500)
          return { ...here.data, made: '', links: (await onCart('/links')).links }
        }
        views.shared = {
          load: token => call('v1/shared/' + encodeURIComponent(token)),
          draw: cart => h`<div class="head"><h1>${cart.name}</h1></div><p class="meta"><span>as it was ${
            when(cart.taken_at)}</span><span>shown until ${
            when(cart.expires_at)}</span></p><ol class="lines shown" aria-label="Lines">${
              cart.lines.map((l, i) => lineOf({ ...l, id: i }))}</ol>${
            cart.subtotal && h`<dl class="total shown"><div><dt>Subtotal</dt><dd>${money(cart.subtotal)}</dd></div></dl>`}
        <p class="acts"><a class="btn" href="${ROOT}">Search the catalog</a></p>`,
        }
        """#
}
