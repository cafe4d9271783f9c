import { expect, test } from './support/browser.ts'
import { handAt } from './support/hand.ts'
import { captureForKeys } from './support/listen-in-page.ts'

test.use({ realWindow: true })

const policy = 'default-src \'none\'; script-src \'unsafe-inline\'; require-trusted-types-for \'script\''
const swallowing = `for (const type of ['keydown', 'keypress', 'keyup'])
  addEventListener(type, (event) => {
    event.stopImmediatePropagation()
    if (event.isTrusted && !event.altKey)
      heard.push(event.key)
  }, true)`
const trapping = `document.addEventListener('focusin', ({ target }) => target.id === 'name' || field.focus())`

/** What pages do with keys, and the touchpoint that is the next one without an observation. */
const habits = [
  { habit: 'swallows every key', name: 'swallowing', script: swallowing, next: 'Home page' },
  { habit: 'holds the focus', name: 'trapping', script: trapping, next: 'Search result' },
]

test('keys reach the panel from pages that are against it, under a strict policy', async ({
  kairos,
  pages,
  display,
}) => {
  const hand = handAt(display)
  for (const { name, script } of habits) {
    await kairos.context.route(`**/${name}.html`, route => route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy },
      body: `<title>Odd</title><input id="name"><script>
        const heard = []
        const field = document.querySelector('input')
        ${script}
      </script>`,
    }))
  }
  await kairos.page.goto(`${pages.url}${habits[0]!.name}.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  for (const [index, { habit, name, next }] of habits.entries()) {
    await test.step(`a page that ${habit}`, async () => {
      await kairos.page.goto(`${pages.url}${name}.html`)
      await hand.click(kairos.page.locator('#name'))
      await captureForKeys(kairos)
      hand.press('4', '6', 'Right', 'ctrl+Return')
      await expect(panel.captured).toHaveCount(index + 1)
      await expect(panel.captured.first()).toHaveText(new RegExp(`${next}.*4`))
      await expect(kairos.page.locator('#name')).toHaveValue('')
      expect((await kairos.page.evaluate('heard') as string[]).filter(key => /^[46]$/.test(key))).toEqual([])
    })
  }
})
