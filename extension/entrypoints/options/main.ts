import { leaveKeysToInputMethod } from '../../../core/screen/input-method.ts'
import { mountOptions } from '../../options/mount.ts'
import { showMountFailure } from '../../screen/mount-failure.ts'
import '../../options/options.css'

leaveKeysToInputMethod(window)
const root = document.querySelector('#options')!
mountOptions(root).catch((error: unknown) => showMountFailure(root, error))
