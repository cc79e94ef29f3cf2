extension TeamPage {
    /// Who has to agree to which carts.
    static let ruleScript = #"""
        const approverName = a => a.any_of ? a.any_of.map(approverName).join(' or ') : a.role ? label(a.role) : who(a.associate)
        const conditionWords = c => Object.entries(c).map(([name, v]) => `${label(name)}${v === true ? '' : ` ${words(v)}`}`)
        const stepWords = s => `${s.from ? `from ${money(s.from)}: ` : ''}${s.approvers.map(approverName).join(s.needs === 'all' ? ' and ' : ' or ')}`
        const rulePath = code => 'approval-rules/' + encodeURIComponent(code)
        views.rules = {
          load: async code => {
            const [{ rules }] = await Promise.all([api('approval-rules'), code && loadTeam()])
            const own = r => r.code === code && r.origin !== 'seller'
            return { rules, rule: code && draftOf(code === 'new' ? { name: '', conditions: {}, steps: [{ approvers: [{ role: 'approver' }] }] } : rules.find(own)) }
          },
          draw: ({ rules, rule }) => rule ? rulePage(rule) : h`<div class="head"><h1>Approval rules</h1><a class="btn small" href="#/rules/new">Make a rule</a></div>${
            rules.length ? h`<ul class="cards">${rules.map(r => h`<li class="card" data-k="${r.code}"><div><h2>${
            r.origin === 'seller' ? r.name : h`<a href="#/rules/${encodeURIComponent(r.code)}">${r.name}</a>`}</h2><p class="meta">${
            conditionWords(r.conditions).map(w => h`<span>${w}</span>`)}${r.steps.map(s => h`<span>${stepWords(s)}</span>`)}</p></div>${!r.is_active && tag('off')}${
            r.origin === 'seller' ? tag('set_by_the_seller') : h`<button class="btn small" data-do="switchRule" data-code="${r.code}">${
            r.is_active ? 'Switch off' : 'Switch on'}</button><button class="icon" data-do="deleteRule" data-code="${r.code}" data-sure="Remove ${
            r.name}?" aria-label="Remove ${r.name}">${icon('x')}</button>`}</li>`)}</ul>` : nothing('No rules: nobody is asked.')}`,
        }
        // A rule that is being written. Steps and approvers have keys of their own, so that fields stay with them when one is taken away.
        const draftOf = r => r && { ...r, steps: r.steps.map(s => ({ ...s, key: token(), approvers: s.approvers.map(asked => ({ asked, key: token() })) })) }
        const listed = { categories: 'Categories', brands: 'Brands', cost_centers: 'Cost centers', skus: 'Part numbers' }
        const hours = seconds => seconds ? seconds / 3600 : ''
        // Whoever may be asked, as text that the server reads; what was written elsewhere stays as it is.
        const askable = asked => {
          const known = [...['approver', 'purchasing_manager', 'company_admin'].map(role => ({ role })), ...team.map(a => ({ associate: a.code }))]
          const pairs = known.map(a => [JSON.stringify(a), approverName(a)]), own = JSON.stringify(asked)
          return options(pairs.some(([value]) => value === own) ? pairs : [...pairs, [own, approverName(asked)]], own)
        }
        const rulePage = r => h`${back('rules', 'Approval rules')}<div class="head"><h1>${r.code ? r.name : 'Make a rule'}</h1></div><form class="fields form" data-do="saveRule"><label>Name<input
          name="name" value="${r.name}" required maxlength="100" placeholder="Large orders"></label><label>Currency<input name="currency" value="${
          r.steps.map(s => s.from?.currency).find(Boolean) || 'EUR'}" pattern="[A-Z]{3}" required></label><details data-k="only" ${
          (folds.only || Object.keys(r.conditions).length > 0) && raw('open')}><summary>Only for some carts</summary>${Object.entries(listed).map(([c, text]) => h`<label>${
          text}<input name="${c}" value="${(r.conditions[c] || []).join(', ')}" placeholder="any; several with commas"></label>`)}<label class="check"><input type="checkbox" name="over" ${
          r.conditions.is_over_budget && raw('checked')}> only what is above a budget</label></details><label>When a cart reaches several steps<select name="ladder">${
          options([['ascending', 'all of them, one after the other'], ['highest_only', 'the highest alone']], r.ladder)}</select></label>${r.steps.map(stepFields)}<div class="acts"><button
          class="btn" type="button" data-do="addStep">Add a step</button></div><p class="err" role="alert"></p><div class="acts"><button class="btn primary">Save the rule</button></div></form>`
        const stepFields = (s, i, steps) => h`<fieldset class="step" data-k="${s.key}"><legend>Step ${i + 1}</legend><div class="pair"><label>From a total of<input name="from-${s.key}" type="number" min="0"
          step="any" value="${numberOf(s.from)}" placeholder="always"></label><label>Next in line after, hours<input name="late-${s.key}" type="number" min="0" step="any" value="${
          hours(s.escalate_after)}" placeholder="never"></label></div>${s.approvers.map((a, k) => h`<div class="inline" data-k="${a.key}"><label><span class="vh">${
          k ? 'And who else' : 'Who is asked'}</span><select name="${a.key}">${askable(a.asked)}</select></label>${s.approvers.length > 1 && h`<button class="icon" type="button" data-do="dropApprover" data-key="${
          a.key}" aria-label="Do not ask ${approverName(a.asked)}">${icon('x')}</button>`}</div>`)}${s.approvers.length > 1 && h`<label>Of these<select name="needs-${s.key}">${
          options([['any', 'one has to agree'], ['all', 'all have to agree']], s.needs)}</select></label>`}<div class="acts"><button class="btn small" type="button" data-do="addApprover" data-key="${
          s.key}">Ask somebody else too</button>${steps.length > 1 && h`<button class="btn small" type="button" data-do="dropStep" data-key="${s.key}">Remove this step</button>`}</div></fieldset>`
        // The rule as the form has it now.
        function ruleIn(form) {
          const f = Object.fromEntries(new FormData(form)), r = here.data.rule, conditions = { ...r.conditions }
          for (const c in listed) {
            conditions[c] = f[c].split(',').map(text => text.trim()).filter(Boolean)
            if (!conditions[c].length) delete conditions[c]
          }
          if (f.over) conditions.is_over_budget = true
          else delete conditions.is_over_budget
          return { ...r, name: f.name, ladder: f.ladder, conditions, steps: r.steps.map(s => ({ ...s, from: f['from-' + s.key] ? amountIn(f['from-' + s.key], f.currency) : undefined,
            escalate_after: Math.round(f['late-' + s.key] * 3600) || undefined, needs: f['needs-' + s.key] || 'any',
            approvers: s.approvers.map(a => ({ ...a, asked: JSON.parse(f[a.key]) })) })) }
        }
        // Changes the steps of the rule that is being written; nothing is sent yet.
        const rewrite = change => ({ key }, el) => {
          const rule = ruleIn(el.form)
          return { ...here.data, rule: { ...rule, steps: change(rule.steps, key) } }
        }
        const asking = () => ({ key: token(), asked: { role: 'approver' } })
        actions.addStep = rewrite(steps => [...steps, { key: token(), approvers: [asking()] }])
        actions.dropStep = rewrite((steps, key) => steps.filter(s => s.key !== key))
        actions.addApprover = rewrite((steps, key) => steps.map(s => s.key === key ? { ...s, approvers: [...s.approvers, asking()] } : s))
        actions.dropApprover = rewrite((steps, key) => steps.map(s => ({ ...s, approvers: s.approvers.filter(a => a.key !== key) })))
        actions.saveRule = async (_, form) => {
          const { code, name, ladder, conditions, is_active, steps } = ruleIn(form)
          const plain = steps.map(({ key, approvers, ...s }) => ({ ...s, approvers: approvers.map(a => a.asked) }))
          await api(rulePath(code || codeOf(name)), { method: 'PUT', body: { name, ladder, conditions, is_active, steps: plain } })
          toast('Saved', 2500)
          visit('rules')
        }
        actions.switchRule = async ({ code }) => {
          const { name, is_active, conditions, ladder, steps } = here.data.rules.find(r => r.code === code)
          await api(rulePath(code), { method: 'PUT', body: { name, conditions, ladder, steps, is_active: !is_active } })
          return views.rules.load()
        }
        actions.deleteRule = async ({ code }) => {
          await api(rulePath(code), { method: 'DELETE' })
          return views.rules.load()
        }
        """#
}
