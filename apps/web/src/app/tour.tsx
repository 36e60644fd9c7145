import { Tour } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const STEPS = [
  ['menu', 'menu', 'rightTop'],
  ['bell', 'bell', 'bottomRight'],
  ['view-buttons', 'view', 'bottomRight'],
] as const;

export function ShellTour({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState<readonly (typeof STEPS)[number][]>([]);
  // What a step points to stands on the page only when all of it was put there, and on a small screen not all is.
  useEffect(() => setShown(STEPS.filter(([id]) => document.getElementById(id)?.checkVisibility())), []);
  if (shown.length === 0) return null;
  const steps = shown.map(([id, key, placement], step) => ({
    target: () => document.getElementById(id) ?? document.body,
    placement,
    title: t(`tour.${key}Title`),
    description: t(`tour.${key}Text`),
    nextButtonProps: { children: step === shown.length - 1 ? t('tour.done') : t('tour.next') },
    prevButtonProps: { children: t('tour.previous') },
  }));
  return <Tour open steps={steps} onClose={onClose} onFinish={onClose} mask={false} />;
}
