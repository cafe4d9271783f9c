import { expose } from 'comlink'
import { describePackage } from '../../core/package/read/describe-package.ts'

/** Looking into hundreds of files would hold up the page. */
export type DescribeFile = typeof describePackage

expose(describePackage)
