import {
  ServiceDraftActs,
  ServiceDraftQueries,
  ServiceDrafts,
  type WrittenItem,
  type WrittenMaterial,
} from '@zeqing/services';
import { done, type Company } from './company';
import type { Incident } from './register';

const BIRTH_CERTIFICATE = '11999900MB0000003R3999900100101';
const NEWBORN = '2024-1-01';

/**
 * What the health commission prepares of its services: an item gets a new guide, in which one material is still without
 * a way to spare it, and the one-thing it leads waits for its head.
 */
export const MODEL_DRAFTS: readonly Incident[] = [
  { before: 2, happen: changeItem },
  { before: 1, happen: sendOneThing },
];

const RESIDENCE: WrittenMaterial = {
  ...{ code: 'residence', name: '母亲居住证', origin: 'department_issued', necessity: 'conditional', forms: ['paper'] },
  ...{ condition: {}, issuedBy: '市公安局', source: '办事指南（演示）', ways: [] },
};

async function changeItem(company: Company): Promise<void> {
  const liaison = await company.liaison('weijian');
  const wish = {
    target: 'item',
    code: BIRTH_CERTIFICATE,
    departmentId: await company.departmentOf('weijian'),
  } as const;
  const id = done('the draft', await company.get(ServiceDrafts).begin(liaison, { ...wish, origin: 'typed' }));
  const draft = done('the draft', await company.get(ServiceDraftQueries).read(liaison, id));
  const item = draft.content as WrittenItem;
  const content = { ...item, guideVersion: '2', materials: [...item.materials, RESIDENCE] };
  done('the draft', await company.get(ServiceDrafts).amend(liaison, { id, seenVersion: draft.version }, content));
}

async function sendOneThing(company: Company): Promise<void> {
  const liaison = await company.liaison('weijian');
  const wish = { target: 'one_thing', code: NEWBORN, departmentId: await company.departmentOf('weijian') } as const;
  const id = done('the one-thing', await company.get(ServiceDrafts).begin(liaison, { ...wish, origin: 'typed' }));
  const draft = done('the one-thing', await company.get(ServiceDraftQueries).read(liaison, id));
  const content = { ...draft.content, cooperating: ['公安', '人社', '医保', '疾控'] };
  const order = { id, seenVersion: draft.version };
  done('the one-thing', await company.get(ServiceDrafts).amend(liaison, order, content));
  done('the one-thing', await company.get(ServiceDraftActs).send(liaison, { id, seenVersion: draft.version + 1 }));
}
