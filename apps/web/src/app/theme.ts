import type { ThemeConfig } from 'antd';
import { COLOURS, TYPE_SIZES, type TypeSize } from './tokens';

export const FONTS =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** antd in our colours; its own defaults fail contrast in tabs, placeholders, help texts and tags. */
export const themeOf = (size: TypeSize): ThemeConfig => ({
  token: {
    fontFamily: FONTS,
    fontSize: TYPE_SIZES[size],
    borderRadius: 4,
    colorPrimary: COLOURS.brand,
    colorLink: COLOURS.brand,
    colorInfo: COLOURS.brand,
    colorError: COLOURS.danger,
    colorErrorText: COLOURS.danger,
    colorWarning: COLOURS.warning,
    colorSuccess: COLOURS.success,
    colorTextBase: COLOURS.ink,
    colorText: COLOURS.ink,
    colorTextSecondary: COLOURS.inkSoft,
    colorTextTertiary: COLOURS.inkFaint,
    colorTextQuaternary: COLOURS.inkFaint,
    colorTextPlaceholder: COLOURS.inkFaint,
    colorTextDescription: COLOURS.inkSoft,
    colorTextDisabled: COLOURS.inkFaint,
    colorBorder: COLOURS.lineControl,
    colorBorderSecondary: COLOURS.line,
    colorBgLayout: COLOURS.page,
    controlOutline: COLOURS.focus,
    controlOutlineWidth: 2,
    controlHeight: size === 'large' ? 44 : 36,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
});

/** The same colours for our own style sheets: `var(--ink)`. */
export function paintRoot(size: TypeSize): void {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(COLOURS))
    style.setProperty(`--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  style.setProperty('--type-size', `${TYPE_SIZES[size]}px`);
  style.setProperty('--fonts', FONTS);
}
