import type { Download, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { chosenFile } from './chosen-file.ts'
import { text } from './texts.ts'

/** What a person would enter for one page. */
export interface Entry {
  touchpoint: string
  satisfaction?: number
  ease?: number
  feeling?: number
  note?: string
}

/** The panel as a person uses it. */
export class Panel {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The three steps of the first minutes. */
  async setUp(name = 'Mei', title = 'Web shop, spring round'): Promise<void> {
    await this.page.getByLabel(text('newAudit.name')).fill(name)
    await this.page.getByLabel(text('newAudit.title')).fill(title)
    await this.page.getByRole('button', { name: text('newAudit.start') }).click()
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible()
  }

  /** The same with a journey that somebody handed out. */
  async setUpFrom(journey: string, title: string, name: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: text('newAudit.given.open') }).click()
    await (await chooser).setFiles(chosenFile('journey.kairos', journey))
    await expect(this.page.getByLabel(text('newAudit.title'))).toHaveValue(title)
    await this.setUp(name, title)
  }

  /** Makes another audit the current one. */
  async startAnother(title: string): Promise<void> {
    await this.page.getByRole('button', { name: text('panel.header.newAudit') }).click()
    await this.page.getByLabel(text('newAudit.title')).fill(title)
    await this.page.getByRole('button', { name: text('newAudit.start') }).click()
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible()
  }

  get saveButton(): Locator {
    const [save, saveAt] = [text('panel.save.save'), text('panel.save.saveAt', { name: '' })]
    return this.page.getByRole('button', { name: new RegExp(`^(?:${save}|${saveAt})`) })
  }

  get note(): Locator {
    return this.page.getByRole('textbox', { name: text('panel.note.label') })
  }

  get layout(): Locator {
    return this.page.getByTestId('layout')
  }

  /** The list of what was captured. */
  get captured(): Locator {
    return this.page.getByRole('region', { name: text('panel.captured.heading') }).getByRole('listitem')
  }

  /** Waits until so many observations are captured; of more than 20 the list has the latest, and says how many. */
  async expectCaptured(n: number): Promise<void> {
    await expect(this.captured).toHaveCount(Math.min(n, 20))
    const all = this.page.getByRole('button', { name: text('panel.captured.all', { n }), exact: true })
    await expect(all).toHaveCount(n > 20 ? 1 : 0)
  }

  /** Takes back the last export, where it is not known that it arrived. */
  get notArrived(): Locator {
    const captured = this.page.getByRole('region', { name: text('panel.captured.heading') })
    return captured.getByRole('button', { name: text('panel.export.notArrived') })
  }

  /** One of a criterion's values. */
  value(criterion: string, value: number): Locator {
    const label = new RegExp(`^${value}(?!\\d)`)
    return this.page.getByRole('radiogroup', { name: criterion }).getByRole('radio', { name: label })
  }

  async choose(touchpoint: string): Promise<void> {
    await this.page.getByLabel(text('panel.touchpoint.label')).click()
    await this.page.getByRole('option', { name: touchpoint, exact: true }).click()
  }

  /** Describes the captured page with the mouse and saves it. */
  async describe(entry: Entry): Promise<void> {
    await this.choose(entry.touchpoint)
    const ratings = { Satisfaction: entry.satisfaction, Ease: entry.ease, Feeling: entry.feeling }
    for (const [criterion, value] of Object.entries(ratings)) {
      if (value !== undefined)
        await this.value(criterion, value).click()
    }
    if (entry.note)
      await this.note.fill(entry.note)
    await this.save(entry.touchpoint)
  }

  async save(touchpoint: string): Promise<void> {
    await this.saveButton.click()
    const saved = text('panel.save.saved', { name: touchpoint })
    await expect(this.page.getByRole('status').filter({ hasText: saved })).toBeVisible()
  }

  /** Exports the audit and hands over the download. */
  async export(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: text('panel.export.export'), exact: true }).click()
    return download
  }
}
