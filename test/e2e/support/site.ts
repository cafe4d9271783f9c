import type { FileChooser, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { giveFolder } from './given-folder.ts'
import { text } from './texts.ts'

/** The site as a person uses it. */
export class Site {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Gives files to the file chooser of the library. */
  async choose(files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: text('library.choose') }).click()
    await (await chooser).setFiles(files)
  }

  /** Agrees to what the preview says. */
  async takeIn(): Promise<void> {
    await this.preview.getByRole('button', { name: /^Import/ }).click()
    await expect(this.preview).toBeHidden()
  }

  /** What would happen to the records of the files that were given. */
  get preview(): Locator {
    return this.page.getByRole('region', { name: 'before' })
  }

  /** Drops a file anywhere on the page, once the page stands. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await expect(this.page.getByRole('main')).toBeVisible()
    const transfer = await this.page.evaluateHandle(({ name, bytes }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], name))
      return data
    }, { name, bytes: [...bytes] })
    // As long as a file hangs over the page the mouse goes on telling it so: its script for drops may come late.
    const target = this.page.getByText(text('site.drop'))
    await expect.poll(async () => {
      await this.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
      return target.isVisible()
    }).toBe(true)
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  }

  /** What the library says of the team's folder. */
  get teamFolder(): Locator {
    return this.page.getByRole('region', { name: text('teamFolder.label') })
  }

  /** Opens a folder of the disk as the team's. */
  async openTeamFolder(folder: string): Promise<void> {
    await giveFolder(this.page, folder)
    await this.page.getByRole('button', { name: text('teamFolder.open') }).click()
  }

  /** Agrees to what the team's folder has, and has all that comes later come in by itself. */
  async takeInTeamFolder(): Promise<void> {
    await this.teamFolder.getByRole('button', { name: text('teamFolder.takeIn'), exact: true }).click()
    await this.takeIn()
    await expect(this.teamFolder).toContainText(text('teamFolder.nothingNew'))
    await this.teamFolder.getByRole('button', { name: text('teamFolder.question.take-in') }).click()
  }

  /** Opens an audit's map from the list. */
  async openAudit(title: string): Promise<void> {
    await this.page.getByRole('link', { name: text('library.open', { title }) }).first().click()
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible()
  }

  /** A touchpoint's column on the map. */
  touchpoint(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}: `) })
  }

  /** The sliver of the map in which a touchpoint is folded that nobody rated. */
  sliver(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^\\d+ ${text('common.missing.not-rated')}: .*${name}`) })
  }
}
