import { askForBeliefs, guessedShares } from './support/beliefs-in-panel.ts'
import { captureInFirefox } from './support/capture-in-firefox.ts'
import { expect, test } from './support/firefox.ts'
import { text } from './support/texts.ts'

test('what was captured is guessed about, found, moved, rated by criterion, and its picture is taken again', async ({
  firefox,
  pages,
}) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  const { page } = panel

  await test.step('what an auditor believes is asked after saving, and answered by keys', async () => {
    await page.evaluate(askForBeliefs)
    await page.keyboard.type('46')
    await panel.save()
    await panel.expectText('What share of our customers answer 4 or 5 here?')
    await page.keyboard.press('b')
    await page.keyboard.type('70')
    await page.keyboard.press('Enter')
    await panel.expectText(text('beliefs.ask.kept', { name: 'Pricing' }))
    expect(await page.evaluate(guessedShares)).toEqual([70])
  })

  await test.step('an observation is found, moved and moved back', async () => {
    await page.keyboard.type('/pric')
    const found = () => page.$$eval(`[aria-label="${text('finding.list')}"] [role=listitem], [aria-label="${
      text('finding.list')}"] li`, rows => rows.map(row => row.textContent))
    await expect.poll(found).toEqual([expect.stringContaining('Pricing')])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('t')
    await page.waitForSelector('[role=combobox]:focus')
    await page.keyboard.type('faq')
    await page.keyboard.press('Enter')
    await panel.press(text('finding.move.confirm'))
    await panel.expectText(text('finding.move.done', { from: 'Pricing', to: 'FAQ' }))
    await panel.press(text('common.action.undo'))
    await expect.poll(found).toEqual([expect.stringContaining('Pricing')])
    await page.keyboard.press('Escape')
  })

  await test.step('one criterion is walked over all touchpoints', async () => {
    await page.keyboard.type('c')
    await panel.expectText('Home page')
    await page.keyboard.type('4')
    await panel.expectText(text('byCriterion.ratedAnew', { name: 'Home page', value: 4 }))
    await page.keyboard.press('Escape')
  })

  await test.step('a picture is taken again', async () => {
    await panel.press(text('panel.captured.edit', { name: 'Pricing' }))
    await panel.expectText(text('panel.page.editing'))
    const pictures = () => page.$$eval(`[aria-label="${text('panel.evidence.label')}"] ul img`, images =>
      (images as HTMLImageElement[]).map(({ src }) => src))
    await expect.poll(pictures).toHaveLength(1)
    const [before] = await pictures()
    await page.keyboard.type('r')
    await panel.expectText(text('panel.retake.waiting', { n: 1 }))
    await firefox.askForCapture()
    await expect.poll(async () => (await pictures())[0]).not.toBe(before)
    expect(await pictures()).toHaveLength(1)
  })
})
