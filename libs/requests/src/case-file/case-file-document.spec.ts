import { documentText, localDate } from '@zeqing/kernel';
import { A_REQUEST } from '../letter/domain/letters.fixture';
import { REQUEST_LETTERS } from '../letter/domain/request-letter-kinds';
import type { CaseAct, CaseFile } from './case-file';
import { caseFileDocument } from './case-file-document';
import { actWords } from './domain/act-words';

const AT = '2026-11-23T02:00:00.000000Z';
const HASH = 'ab'.repeat(32);
const signed: CaseAct = {
  ...{ seq: 201, type: 'request.signed', words: actWords('request.signed'), objectType: 'share_request' },
  ...{ objectId: '00000000-0000-7000-8000-000000000001', occurredAt: AT, recordedAt: AT, actorKind: 'person' },
  ...{ actorId: 'p1', actorName: '吴志远', row: '{}', rowHash: HASH, prev: HASH, hash: HASH, proof: null },
  posts: [{ role: 'office_head', departmentName: '示范市卫生健康委员会', delegatedBy: '周敏' }],
};
const party = (departmentId: string, name: string) => ({ departmentId: departmentId, name, shortName: name });
const refusal = REQUEST_LETTERS.refusal.compose(A_REQUEST);
const file = {
  madeAt: new Date(AT),
  request: {
    ...{ number: A_REQUEST.number, entryName: A_REQUEST.entryName, entryCode: A_REQUEST.entryCode, entryVersion: 1 },
    ...{ requester: party('a', '示范市卫生健康委员会'), provider: party('b', '示范市民政局') },
  },
  acts: [signed],
  isCut: false,
  clocks: [],
  facts: [{ phase: 'answer', departmentId: 'b', dueOn: localDate('2026-12-07'), recordedAt: new Date('2026-12-08') }],
  suspicions: [],
  letters: [{ kind: 'refusal', document: refusal, lines: documentText(refusal), sha256: HASH }],
  outside: [
    {
      ...{ direction: 'to_outside', body: '演示商业银行', wanted: '企业开户信息' },
      legs: [{ sentOn: localDate('2026-11-24'), sender: '市民政局', receiver: '演示商业银行', outsideNumber: '函8号' }],
      records: [{ happenedOn: localDate('2026-11-27'), kind: 'answer', said: '同意提供', document: '复函1号' }],
    },
  ],
  head: { seq: 202, hash: HASH },
  checkpoints: [],
} as unknown as CaseFile;

describe('the whole-case file as a document', () => {
  const document = caseFileDocument(file, { day: () => '工作日' });
  const lines = documentText(document);

  it('U48: holds what was asked of bodies outside, with every hand-over and paper', () => {
    expect(lines).toContain('2026年11月24日由市民政局送演示商业银行（函8号）。');
    expect(lines).toContain('2026年11月27日答复：同意提供（复函1号）');
  });

  it('U48: says of every act who did it, in which post and by whose delegation, with its article', () => {
    expect(lines).toContain(
      '201 | 2026-11-23 10:00 | 签发申请 | 吴志远（示范市卫生健康委员会工作机构负责人，受周敏委托） | 《政务数据共享条例》第二十条',
    );
  });

  it('U48: holds each letter in full beneath its own title, with its hash', () => {
    const at = lines.indexOf(`（一）${refusal.title}`);
    expect(lines.slice(at + 1, at + 3)).toEqual([refusal.documentNumber, `${refusal.addressee ?? ''}：`]);
    expect(lines).toContain('1．不同意的理由');
    expect(lines).toContain(`文稿摘要（SHA-256）：${HASH}。`);
    expect(lines.filter((line) => /^七、/.test(line))).toEqual(['七、存证']);
  });

  it('names the department whose term passed, and says where nothing proves an act yet', () => {
    expect(lines).toContain('示范市民政局：期限至2026年12月7日止，2026年12月8日记录超期事实。');
    expect(lines).toContain(`201 | ${HASH} | 尚无`);
  });

  it('is a record of the system, no draft of a letter', () => {
    expect([document.mark, document.signature, document.addressee]).toEqual([null, null, null]);
  });
});
