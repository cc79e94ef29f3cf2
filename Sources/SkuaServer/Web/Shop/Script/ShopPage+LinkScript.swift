extension ShopPage {
    /// Links that show a cart to people outside of the shop, and what those see.
    static let linkScript = #"""
        const linkAddress = token => new URL(`${ROOT}shared/${token}`, location.href).href
        const linksOf = ({ cart, links, made }) => cart.access !== 'manage' || !links ? '' : h`<h3>Links for outsiders</h3>${made && h`<p class="made"><code>${
          linkAddress(made)}</code><button class="btn small" data-copy="${linkAddress(made)}">Copy</button></p>`}${links.length ? h`<ul class="plain">${links.map(l => h`<li><span>${
            l.shows_prices ? 'With prices' : 'Without prices'} <small>until ${when(l.expires_at)}</small></span><button class="icon" data-do="revokeLink" data-id="${
              l.id}" aria-label="Revoke the link">${icon('x')}</button></li>`)}</ul>` : ''}
        <form class="inline" data-do="makeLink"><label class="check"><input type="checkbox" name="prices" value="1"> Show prices</label><button class="btn">Make a link</button></form>`
        actions.makeLink = async ({ prices }) => {
          const link = await onCart('/links', { body: { show_prices: !!prices, expires_at: new Date(Date.now() + 14 * 864e5).toISOString() } })
          return { ...here.data, made: link.token, links: (await onCart('/links')).links }
        }
        actions.revokeLink = async ({ id }) => {
          await onCart('/links/' + id, { method: 'DELETE' })
          return { ...here.data, made: '', links: (await onCart('/links')).links }
        }
        views.shared = {
          load: token => call('v1/shared/' + encodeURIComponent(token)),
          draw: cart => h`<div class="head"><h1>${cart.name}</h1></div><p class="meta"><span>${cart.shared_by && `shared by ${cart.shared_by}`}</span><span>as it was ${
            when(cart.taken_at || cart.created_at)}</span></p><ol class="lines" aria-label="Lines">${cart.lines.map((l, i) => lineOf({ ...l, id: i }))}</ol>${cart.subtotal
              && h`<dl class="total"><div><dt>Subtotal</dt><dd>${money(cart.subtotal)}</dd></div></dl>`}<p class="acts"><a class="btn" href="${ROOT}">Search the catalog</a></p>`,
        }
        """#
}
