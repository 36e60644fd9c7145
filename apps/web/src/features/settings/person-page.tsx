import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said } from '../../api/client';
import { useConfirm } from '../../ui/confirm';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { PersonStatus, type ListedPerson } from './people-page';
import { AppointForm, PostPanel } from './post-panel';

/** One account: its posts, whom they are lent to, and what who manages people may change. */
export function PersonPage(): ReactNode {
  const { t } = useTranslation('settings');
  const { login = '' } = useParams({ strict: false });
  const person = useQuery({
    queryKey: ['people', 'one', login],
    queryFn: async () => {
      const { items } = await said(api.GET('/api/v1/people', { params: { query: { q: login, limit: 200 } } }));
      return items.find((one) => one.login === login) ?? null;
    },
  });
  return (
    <Page title={person.data?.name} lead={<Link to="/settings/people">{t('people.back')}</Link>}>
      <Loaded query={person}>
        {(found) =>
          found === null ? <Empty why={t('people.gone')} next={t('people.noneNext')} /> : <Told person={found} />
        }
      </Loaded>
    </Page>
  );
}

function Told({ person }: { readonly person: ListedPerson }): ReactNode {
  const { t } = useTranslation('settings');
  const { login, office, status, posts } = person;
  return (
    <>
      <section className="panel">
        <p>
          <code>{login}</code> · {t(`people.offices.${office as 'duty'}`)} · <PersonStatus status={status} />
        </p>
        <StatusAct person={person} />
      </section>
      <h2>{t('people.posts')}</h2>
      {posts.length === 0 && <Empty why={t('people.noPosts')} next={t('people.noPostsNext')} />}
      {posts.map((post) => (
        <PostPanel key={post.id} post={post} holder={person} />
      ))}
      <AppointForm person={person} />
    </>
  );
}

function StatusAct({ person }: { readonly person: ListedPerson }): ReactNode {
  const { t } = useTranslation('settings');
  const confirm = useConfirm();
  const client = useQueryClient();
  const next = person.status === 'active' ? 'disabled' : 'active';
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { id: person.id }, header: ifMatch(person.version) };
      return said(api.PATCH('/api/v1/people/{id}', { params, body: { status: next } }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  const act = t(next === 'disabled' ? 'people.disable' : 'people.enable');
  const ask = async (): Promise<void> => {
    const question = { title: t('people.sure', { act, name: person.name }), content: t('people.disableText'), act };
    if (next === 'active' || (await confirm({ ...question, danger: true }))) change.mutate();
  };
  return (
    <>
      {change.error && <ProblemNote error={change.error} />}
      <Button danger={next === 'disabled'} loading={change.isPending} onClick={() => void ask()}>
        {act}
      </Button>
    </>
  );
}
