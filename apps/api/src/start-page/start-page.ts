import type { Language } from '../http';

interface Text {
  readonly title: string;
  readonly lead: string;
  readonly stepsTitle: string;
  readonly steps: readonly { readonly who: string; readonly what: string }[];
  readonly linksTitle: string;
  readonly links: readonly { readonly href: string; readonly name: string }[];
  readonly other: { readonly href: string; readonly name: string };
}

const TEXTS: Record<Language, Text> = {
  zh: {
    title: '责清',
    lead: '哪个部门应向谁提供什么数据、申请卡在哪里、一件事能不能免交材料——一处说清。',
    stepsTitle: '第一步做什么',
    steps: [
      { who: '联络员', what: '登录后导入本部门的责任清单，提出或办理共享申请。' },
      { who: '共享工作机构负责人', what: '签署申请与答复；期限按工作日计，逐日可查。' },
      { who: '主管部门', what: '审核批次、发布版次，处理超期情形。' },
      { who: '政务服务大厅系统', what: '用客户端凭据换取令牌，查询事项就绪度与数据可用性。' },
    ],
    linksTitle: '入口',
    links: [
      { href: '/api/docs', name: '接口文档（可在线调用）' },
      { href: '/api/openapi.json', name: 'OpenAPI 3.1 描述文件' },
      { href: '/readyz', name: '运行状态' },
    ],
    other: { href: '/?lang=en', name: 'English' },
  },
  en: {
    title: 'Zeqing 责清',
    lead: 'Which department owes which data to whom, where a request is stuck, and whether a service can run without paper.',
    stepsTitle: 'First steps',
    steps: [
      { who: 'Liaison', what: 'Sign in, import your department’s duty list, file or answer share requests.' },
      {
        who: 'Head of the sharing office',
        what: 'Sign requests and answers; terms run in working days, explained day by day.',
      },
      { who: 'Authority', what: 'Approve batches, publish editions, look into what is overdue.' },
      {
        who: 'Service-hall system',
        what: 'Exchange client credentials for a token; ask for readiness and availability.',
      },
    ],
    linksTitle: 'Where to go',
    links: [
      { href: '/api/docs', name: 'API pages (try the calls there)' },
      { href: '/api/openapi.json', name: 'OpenAPI 3.1 document' },
      { href: '/readyz', name: 'Health' },
    ],
    other: { href: '/?lang=zh', name: '中文' },
  },
};

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 44rem; padding: 2rem 1.25rem 4rem; }
  h1 { font-size: 2.2rem; margin: 0.5rem 0; } h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
  p { margin: 0 0 1rem; } dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0 0 0.75rem; }
  li { margin: 0.25rem 0; } a:focus-visible { outline: 3px solid; outline-offset: 2px; } nav { text-align: right; }`;

/** The page behind `/`: what this is, what each kind of user does first, and where. No script, works in any browser. */
export function startPage(language: Language): string {
  const text = TEXTS[language];
  const steps = text.steps.map(({ who, what }) => `<dt>${who}</dt><dd>${what}</dd>`).join('');
  const links = text.links.map(({ href, name }) => `<li><a href="${href}">${name}</a></li>`).join('');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title><style>${STYLE}</style></head>
<body><nav><a href="${text.other.href}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${text.other.name}</a></nav>
<main><h1>${text.title}</h1><p>${text.lead}</p>
<h2>${text.stepsTitle}</h2><dl>${steps}</dl>
<h2>${text.linksTitle}</h2><ul>${links}</ul></main></body>
</html>
`;
}
