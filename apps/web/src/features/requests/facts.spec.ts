import i18next from 'i18next';
import type { Request } from './acts';
import { contentFacts } from './facts';
import en from './en.json';
import zh from './zh.json';

const REQUEST = {
  requester: { name: '市卫生健康委员会' },
  provider: { name: '市民政局' },
  entryName: '婚姻登记信息',
  shareType: 'conditional',
  content: { mode: 'service_interface', validFrom: '2026-11-23', validUntil: null, items: [] },
  items: [],
  urgent: { ground: '防汛应急转移核验', wishedOn: '2026-11-25' },
  urgentThisYear: 3,
} as unknown as Request;

it.each([
  ['zh', '防汛应急转移核验（希望 2026-11-25 前得到；法定期限不变；申请部门本年度第 3 件加急）'],
  [
    'en',
    '防汛应急转移核验 (wished by 2026-11-25; the statutory term stays; urgent request no. 3 of its requester this year)',
  ],
])(
  'U41: tells the provider why a request is urgent, by when, and how often its requester said so (%s)',
  async (lng, text) => {
    const texts = i18next.createInstance();
    const resources = { zh: { requests: zh }, en: { requests: en } };
    await texts.init({ lng, resources, defaultNS: 'requests', interpolation: { escapeValue: false } });
    const facts = contentFacts(REQUEST, texts.getFixedT(lng, 'requests'));
    expect(facts.find(({ key }) => key === 'urgent')?.text).toBe(text);
    expect(contentFacts({ ...REQUEST, urgent: null }, texts.getFixedT(lng, 'requests'))[0]?.key).toBe('requester');
  },
);
