import { expect, it } from 'vitest'
import own from '../../package.json' with { type: 'json' }
import { readBuiltJson } from './support/built.ts'

// Whole manifests, so that no permission, content script or web-accessible file slips in unseen.
const common = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  optional_permissions: ['downloads'],
  action: { default_title: '__MSG_captureCommand__' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  commands: {
    capture: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_captureCommand__' },
    open: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_openCommand__' },
    reply: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_replyCommand__' },
  },
  content_security_policy: {
    extension_pages: [
      'default-src \'none\'',
      'script-src \'self\'',
      'style-src \'self\'',
      'img-src \'self\' blob: data:',
      'font-src \'self\'',
      'connect-src \'self\' data:',
    ].join('; '),
  },
}

it('the manifest for Chromium asks for what it needs and no more', () => {
  const { version, ...manifest } = readBuiltJson('extension-chrome', 'manifest.json')
  expect(version).toBe(own.version)
  expect(manifest).toEqual({
    ...common,
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'sidePanel'],
    minimum_chrome_version: '125',
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  })
})

it('the manifest for Firefox asks for what it needs and no more, and says that no data is collected', () => {
  const { version, ...manifest } = readBuiltJson('extension-firefox', 'manifest.json')
  expect(version).toBe(own.version)
  expect(manifest).toEqual({
    ...common,
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    incognito: 'not_allowed',
    browser_specific_settings: {
      gecko: {
        id: 'kairos@kairos.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Kairos' },
  })
})
