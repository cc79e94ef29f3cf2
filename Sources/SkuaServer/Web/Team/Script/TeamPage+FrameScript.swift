extension TeamPage {
    /// The sections of the page, and fields that several of them have.
    static let frameScript = #"""
        const home = () => may('users.manage') ? 'people' : 'rules'
        const allTabs = () => [['shop', 'Shop', 'shop'], may('users.manage') && ['people', 'People'], may('users.manage') && ['roles', 'Roles'],
          may('approvals.rules') && ['rules', 'Approval rules'], may('approvals.rules') && ['budgets', 'Budgets']]
        const amountIn = (value, currency) => ({ amount: Math.round(Number(value) * 10 ** minorDigits(currency)), currency })
        const numberOf = m => m ? m.amount / 10 ** (m.exponent ?? minorDigits(m.currency)) : ''
        const codeOf = name => name.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || token().slice(0, 8)
        const options = (pairs, chosen) => pairs.map(([value, text]) => h`<option value="${value}" ${value === chosen && raw('selected')}>${text}</option>`)
        // Everybody of the company, and the units that they are in.
        let team = []
        const loadTeam = async () => { team = (may('users.manage') ? (await api('associates')).associates : (await api('colleagues')).colleagues) }
        const unitsOf = () => [...new Set(team.map(a => a.unit).filter(Boolean))].sort()
        const currencyOf = things => things.map(x => (x.order_limit || x.limit)?.currency).find(Boolean) || 'EUR'
        """#
}
