import { expect } from './support/browser.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

const rows = [
  '旅程环节\t阶段\t触点\t渠道\t网址',
  '购买\t发现\t首页\t网页\thttps://shop.example/',
  '\t\t搜索结果\t网页\t',
  '使用\t收货\t快递通知\t短信\t',
].join('\n')

test('a journey of pasted rows with Chinese names is on the map, also after a reload, and is taken back', async ({
  alone,
}) => {
  const { page } = alone
  const label = (key: string) => page.getByLabel(text(key), { exact: true })
  await page.getByRole('link', { name: text('library.new') }).press('Enter')
  await label('journeys.title.label').fill('春季走查')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await label('journeys.rows.label').focus()
  await page.keyboard.insertText(rows)
  await expect(page.getByText('Row 4', { exact: false })).toContainText('短信')
  await label('journeys.rows.label').fill(rows.replace('短信', '电话'))
  await page.getByRole('button', { name: text('journeys.create'), exact: true }).press('Enter')

  await expect(page.getByRole('heading', { name: '春季走查' })).toBeVisible()
  await expect(alone.touchpoint('快递通知')).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('heading', { name: text('map.empty.title') })).toBeVisible()
  for (const name of ['首页', '搜索结果', '快递通知'])
    await expect(alone.touchpoint(name)).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: text('map.missing.title') })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Redo: / })).toBeEnabled()
  await page.keyboard.press('Control+Shift+z')
  await expect(alone.touchpoint('快递通知')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await page.getByRole('link', { name: text('common.page.back') }).click()
  await expect(page.getByRole('heading', { name: text('library.empty.title') })).toBeVisible()
})
