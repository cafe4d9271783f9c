import { leaveKeysToInputMethod } from '../../../core/screen/input-method.ts'
import { collectKeys } from '../../panel/ground/keys/panel-keys.ts'
import { showMountFailure } from '../../screen/mount-failure.ts'
import '../../panel/app/panel.css'

leaveKeysToInputMethod(window)
const keys = collectKeys(document)
const root = document.querySelector('#panel')!

// The rest comes in a chunk of its own, so that keys are heard before it is read.
import('../../panel/app/mount.ts')
  .then(({ mountPanel }) => mountPanel(root, keys))
  .catch((error: unknown) => showMountFailure(root, error))
