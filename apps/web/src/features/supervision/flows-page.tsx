import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { currentLanguage, inLanguage } from '../../i18n/i18n';
import { Chart } from '../../ui/chart/chart';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { RegionBar, useAsked, useAskedRegion } from './asked';
import { flowOption } from './charts/flow-option';
import { Definition } from './definition';
import { ExportLinks } from './export-links';
import { StampLine } from './figures';
import { FlowRows } from './flow-rows';

type Flows = Schema<'FlowsAnswer'>;
type Node = Schema<'FlowNodeAnswer'>;
type FlowLink = Schema<'FlowLinkAnswer'>;
const SIDES = ['supplier', 'class', 'user'] as const;
const HEIGHT = { node: 2.4, least: 16 } as const;

/** Whose data of which class who uses, and how much hangs on a few suppliers. */
export function FlowsPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  const flows = useQuery({
    queryKey: ['supervision', 'flows', asked],
    queryFn: () => said(api.GET('/api/v1/supervision/flows', { params: { query: asked } })),
  });
  return (
    <Page lead={t('flows.lead')} actions={<ExportLinks table="flows" asked={asked} wall />}>
      <RegionBar />
      <Loaded query={flows}>
        {(found) => (
          <>
            <StampLine stamp={found.stamp} />
            {found.total === 0 ? <Empty why={t('flows.none')} next={t('nothingYet')} /> : <Told flows={found} />}
            <Definition of={found.definition} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Told({ flows }: { readonly flows: Flows }): ReactNode {
  return (
    <>
      <Dependence flows={flows} />
      <Picture flows={flows} />
      <Behind flows={flows} />
      <Nodes flows={flows} />
      <Links flows={flows} />
    </>
  );
}

/** How much hangs on the greatest few, of how many. */
function Dependence({ flows: { dependence, total, suppliers } }: { readonly flows: Flows }): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  return (
    <section className="panel" aria-label={t('flows.dependence')}>
      <p>
        <Link to="/supervision/measures/$measureId" params={{ measureId: 'grants_in_use' }} search={asked}>
          {t('flows.total', { total, suppliers })}
        </Link>
      </p>
      <ul>
        {dependence.map(({ suppliers: count, grants, share }, at) => (
          <li key={at}>{t('flows.onFew', { count, grants, percent: percentOf(share), total })}</li>
        ))}
      </ul>
    </section>
  );
}

const percentOf = (share: number | null): string => String(Math.round((share ?? 0) * 1000) / 10);

function Picture({ flows }: { readonly flows: Flows }): ReactNode {
  const { t } = useTranslation('supervision');
  const language = currentLanguage();
  const option = useMemo(() => flowOption(flows, ({ name }) => name[language]), [flows, language]);
  const tallest = Math.max(...SIDES.map((side) => flows.nodes.filter((node) => node.side === side).length));
  const height = Math.max(HEIGHT.least, tallest * HEIGHT.node);
  return <Chart label={t('flows.title')} option={option} height={height} />;
}

/** What was chosen in one of the tables. */
function Behind({ flows: { nodes } }: { readonly flows: Flows }): ReactNode {
  const [{ from, to }] = useFilters();
  if (!from) return null;
  const nameOf = (key: string): string => {
    const node = nodes.find((one) => one.key === key);
    return node ? inLanguage(node.name) : key;
  };
  return <FlowRows from={from} to={to} nameOf={nameOf} />;
}

/** So many grants, leading to them. */
function Grants({
  from,
  to,
  grants,
}: {
  readonly from: string;
  readonly to?: string;
  readonly grants: number;
}): ReactNode {
  const asked = useAsked();
  return (
    <Link to="/supervision/flows" search={{ ...asked, from, ...(to ? { to } : {}) }}>
      {grants}
    </Link>
  );
}

/** A supplier leads to the measure of what hangs on it. */
function Nodes({ flows: { nodes, total } }: { readonly flows: Flows }): ReactNode {
  const { t } = useTranslation('supervision');
  const region = useAskedRegion();
  const columns: readonly Column<Node>[] = [
    { key: 'side', title: t('flows.side'), cell: ({ side }) => t(`flows.sides.${side}`) },
    {
      ...{ key: 'name', title: t('flows.name'), kind: 'wide' },
      cell: ({ side, id, name }) =>
        side === 'supplier' && id !== null ? (
          <Link
            to="/supervision/measures/$measureId"
            params={{ measureId: 'grants_in_use' }}
            search={{ ...region, departmentId: id }}
          >
            {inLanguage(name)}
          </Link>
        ) : (
          inLanguage(name)
        ),
    },
    {
      key: 'grants',
      title: t('flows.grants'),
      kind: 'number',
      cell: ({ key, grants }) => <Grants from={key} grants={grants} />,
    },
    { key: 'share', title: t('flows.share'), kind: 'number', cell: ({ grants }) => `${percentOf(grants / total)} %` },
  ];
  return (
    <>
      <h2 className="section">{t('flows.nodes')}</h2>
      <DataTable caption={t('flows.nodes')} columns={columns} rows={nodes} rowKey={({ key }) => key} empty={null} />
    </>
  );
}

/** The numbers of the picture, a line for each of its bands. */
function Links({ flows: { nodes, links } }: { readonly flows: Flows }): ReactNode {
  const { t } = useTranslation('supervision');
  const names = new Map(nodes.map(({ key, name }) => [key, inLanguage(name)]));
  const columns: readonly Column<FlowLink>[] = [
    { key: 'from', title: t('flows.from'), kind: 'wide', cell: ({ from }) => names.get(from) },
    { key: 'to', title: t('flows.to'), kind: 'wide', cell: ({ to }) => names.get(to) },
    { key: 'grants', title: t('flows.grants'), kind: 'number', cell: (link) => <Grants {...link} /> },
  ];
  return (
    <>
      <h2 className="section">{t('flows.links')}</h2>
      <DataTable
        caption={t('flows.links')}
        columns={columns}
        rows={links}
        rowKey={({ from, to }) => `${from} ${to}`}
        empty={null}
      />
    </>
  );
}
