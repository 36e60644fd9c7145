import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { Article } from './article';

/** A refusal as people read it: what is wrong, how to mend it, which fields, the article, and the trace for support. */
export function ProblemNote({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation('ui');
  if (!(error instanceof ApiProblem))
    return <Alert type="error" showIcon role="alert" title={t('problem.page')} description={messageOf(error)} />;
  const { title, detail, article, errors = [], traceId, code } = error.body;
  const own = code === 'network' ? 'network' : 'unreadable';
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title === '' ? t(`problem.${own}`) : title}
      description={
        <>
          {detail !== undefined && <p>{detail}</p>}
          {title === '' && <p>{t(`problem.${own}Mend`)}</p>}
          {errors.length > 0 && (
            <ul>
              {errors.map(({ pointer, rule, message }) => (
                <li key={`${pointer} ${rule}`}>
                  <code>{pointer}</code> {message ?? rule}
                </li>
              ))}
            </ul>
          )}
          {article !== undefined && (
            <p>
              <Article cited={article} />
            </p>
          )}
          {traceId !== undefined && <p className="faint">{t('problem.trace', { traceId })}</p>}
        </>
      }
    />
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
