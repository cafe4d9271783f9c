import type { Kairos } from './launch.ts'
import type { Panel } from './panel.ts'
import { expect } from '@playwright/test'

/** Goes to a page, captures it, and waits until the panel shows it. */
export async function captureAt(kairos: Kairos, { page, saveButton }: Panel, address: string): Promise<void> {
  await kairos.page.goto(address)
  await kairos.askForCapture()
  await expect(page.getByText(address.replace('http://', '')).first()).toBeVisible()
  await expect(saveButton).toBeVisible()
}
