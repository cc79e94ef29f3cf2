extension ShopPage {
    /// What somebody changes about their own account: password, second factor, language of mails.
    static let securityScript = #"""
        const languages = { en: 'English', nb: 'Norsk bokmål', fr: 'Français' }
        const factorForm = factor => factor?.codes ? h`<p>It counts from now on. Keep these codes, each of which signs in once without it:</p><p class="made"><code>${
          factor.codes.join(' ')}</code></p>` : factor ? h`<p>Enter this secret in an authenticator, then the code that it shows:</p><p class="made"><code>${
          factor.secret}</code> <button class="btn small" type="button" data-copy="${factor.secret}">Copy</button></p><form class="inline named" data-do="confirmFactor"><label>Code<input name="code" inputmode="numeric"
          autocomplete="one-time-code" required></label><button class="btn">Confirm</button><p class="err" role="alert"></p></form>`
          : me.second_factor === 'passed' ? h`<p class="hint">You sign in with a second factor.</p>` : h`${me.second_factor === 'needed'
          && h`<p class="hint bad">Some of your roles count only with a second factor.</p>`}<form class="inline named" data-do="enrolFactor"><label>Your password<input name="password" type="password"
          autocomplete="current-password" required></label><button class="btn">Set up a second factor</button><p class="err" role="alert"></p></form>`
        const security = ({ factor, locale }) => h`<h2>Mails</h2><div class="inline"><label><span class="vh">Language of mails</span><select data-change="language">${
          Object.entries(languages).map(([code, name]) => h`<option value="${code}" ${code === locale && raw('selected')}>${name}</option>`)}</select></label></div>
        <h2>Second factor</h2>${factorForm(factor)}<details class="fold" data-k="password"><summary>Change the password</summary><form class="fields" data-do="changePassword"><label>Old password<input
        name="old_password" type="password" autocomplete="current-password" required></label><label>New password<input name="new_password" type="password" autocomplete="new-password" minlength="10" required></label><p
        class="err" role="alert"></p><button class="btn">Change it</button></form></details>`
        actions.language = async ({ value }) => {
          const { locale } = await api('notice-preferences', { method: 'PUT', body: { locale: value } })
          toast(`Mails come in ${languages[locale]}.`, 2500)
          return { ...here.data, locale }
        }
        actions.changePassword = async ({ old_password, new_password }) => {
          await api('session/password', { method: 'PUT', body: { old_password, new_password } })
          toast('The password is changed.', 2500)
          return here.data
        }
        actions.enrolFactor = async ({ password }) => ({ ...here.data, factor: await post('session/totp', { password }) })
        actions.confirmFactor = async ({ code }) => ({ ...here.data, factor: { codes: (await post('session/totp/confirm', { code })).recovery_codes } })
        """#
}
