import { guessScore, subjectOf } from './guess-score.ts'
import { firstOf, ignored, knownColumns, minutes, resolved, text } from './known-columns.ts'
import { openQuestion } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'

const signs = ['ContactId', 'AccountId', 'OwnerId', 'ClosedDate', 'IsClosed', 'Origin', 'SuppliedEmail', 'IsEscalated']

/** Cases as the Data Loader saves them: API names, ISO dates in UTC; fields of the company's own end in `__c`. */
export const salesforceDataLoader = headerRowSystem({
  id: 'salesforce-data-loader',
  kind: 'support',
  isHeader: header => header.count(['CreatedDate']) === 1
    && header.count(['CaseNumber', 'Origin', 'IsClosed']) > 0
    && header.count(signs) >= 2,
  columns: () => knownColumns([
    ...firstOf('record', ['Id', 'CaseNumber']),
    ...firstOf('customer', ['SuppliedEmail', 'ContactEmail', 'ContactId']),
    ...ignored(['SuppliedName', 'SuppliedPhone', 'SuppliedCompany', 'ContactPhone', 'ContactMobile']),
    ...ignored(['AccountId', 'OwnerId', 'ParentId', 'CreatedById', 'LastModifiedById', 'LastModifiedDate', 'Status']),
    ...ignored(['Priority', 'Type', 'RecordTypeId', 'SystemModstamp', 'IsDeleted', 'IsEscalated', 'MasterRecordId']),
    ...ignored(['Language', 'AssetId', 'ProductId', 'EntitlementId', 'Comments', 'LastViewedDate']),
    ...ignored(['ContactFax', 'LastReferencedDate']),
    text('Subject', openQuestion('Subject')),
    text('Description', openQuestion('Description')),
    ['Reason', 'tag'],
    ['Origin', 'channel'],
    ['CreatedDate', 'time'],
    resolved('IsClosed', ['true', 'TRUE', '1'], ['false', 'FALSE', '0']),
    ...minutes('resolution', 'moment', ['ClosedDate']),
  ]),
  others: (name, cells) => subjectOf(name.replace(/__c$/, '')) && guessScore(name, cells),
  rest: () => ({ timeZone: 'UTC' }),
})
