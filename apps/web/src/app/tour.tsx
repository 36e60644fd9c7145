import { Tour } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const at = (id: string) => (): HTMLElement => document.getElementById(id) ?? document.body;

export function ShellTour({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const steps = (
    [
      ['menu', 'menu'],
      ['bell', 'bell'],
      ['view-buttons', 'view'],
    ] as const
  )
    .filter(([id]) => document.getElementById(id)?.checkVisibility())
    .map(([id, key], step, all) => ({
      target: at(id),
      title: t(`tour.${key}Title`),
      description: t(`tour.${key}Text`),
      nextButtonProps: { children: step === all.length - 1 ? t('tour.done') : t('tour.next') },
      prevButtonProps: { children: t('tour.previous') },
    }));
  return <Tour open steps={steps} onClose={onClose} onFinish={onClose} mask={false} />;
}
