import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { showInOptions } from './support/options.ts'
import { text } from './support/texts.ts'

// As in Firefox; what asks for it is loaded after that.
Reflect.deleteProperty(globalThis, 'showDirectoryPicker')
const { default: OptionsApp } = await import('../../extension/options/OptionsApp.vue')

it('where no folder can be picked, the options speak of none', async () => {
  expect('showDirectoryPicker' in globalThis).toBe(false)
  await showInOptions(OptionsApp)
  const section = (name: string) => page.getByRole('region', { name: text(`options.${name}.heading`), exact: true })
  await expect.element(section('storage')).toBeVisible()
  await expect.element(section('folder')).not.toBeInTheDocument()
})
