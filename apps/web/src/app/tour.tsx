import { Tour } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const at = (id: string) => (): HTMLElement => document.getElementById(id) ?? document.body;

export function ShellTour({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const steps = (
    [
      ['menu', 'menu', 'rightTop'],
      ['bell', 'bell', 'bottomRight'],
      ['view-buttons', 'view', 'bottomRight'],
    ] as const
  )
    .filter(([id]) => document.getElementById(id)?.checkVisibility())
    .map(([id, key, placement], step, all) => ({
      target: at(id),
      placement,
      title: t(`tour.${key}Title`),
      description: t(`tour.${key}Text`),
      nextButtonProps: { children: step === all.length - 1 ? t('tour.done') : t('tour.next') },
      prevButtonProps: { children: t('tour.previous') },
    }));
  return <Tour open steps={steps} onClose={onClose} onFinish={onClose} mask={false} />;
}
