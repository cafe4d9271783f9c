import { collectKeys } from '../../panel/early-keys.ts'
import { showMountFailure } from '../../panel/mount-failure.ts'
import '../../panel/panel.css'

const keys = collectKeys(document)
const root = document.querySelector('#panel')!

// The rest comes in a chunk of its own, so that keys are heard before it is read.
import('../../panel/mount.ts')
  .then(({ mountPanel }) => mountPanel(root, keys))
  .catch((error: unknown) => showMountFailure(root, error))
