/** The look as antd tokens (STYLE, The look): one accent for the main action, neutral greys, three status colours. */
import type { ThemeConfig } from 'antd';

export const COLOURS = {
  primary: '#9e2a2b',
  layout: '#f4f4f1',
  text: '#22252a',
  grey: '#6b6f76',
  amber: '#b7791f',
  green: '#2f7d4f',
  line: '#e4e4df',
  focus: '#22252a',
} as const;

/** A field that has the keyboard: ink, so that it is never taken for the red border of a mistake. */
const FOCUSED_FIELD = {
  activeBorderColor: COLOURS.focus,
  hoverBorderColor: COLOURS.grey,
  activeShadow: `0 0 0 1px ${COLOURS.focus}`,
  errorActiveShadow: `0 0 0 2px ${COLOURS.focus}`,
  warningActiveShadow: `0 0 0 2px ${COLOURS.focus}`,
} as const;

export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.primary,
    colorInfo: COLOURS.grey,
    colorLink: COLOURS.primary,
    colorError: COLOURS.primary,
    colorWarning: COLOURS.amber,
    colorSuccess: COLOURS.green,
    // The derived tints are muddy at these low saturations: soft grounds are given, not computed.
    colorPrimaryBg: '#f7ecea',
    colorPrimaryBorder: COLOURS.focus,
    lineWidthFocus: 2,
    colorPrimaryBgHover: '#f2e1df',
    colorErrorBg: '#fcf3f2',
    colorErrorBorder: '#e3c3c1',
    colorWarningBg: '#fdf8ee',
    colorWarningBorder: '#e9d5a9',
    colorSuccessBg: '#f4f9f5',
    colorSuccessBorder: '#c3dbca',
    colorInfoBg: '#f6f7f6',
    colorInfoBorder: '#dcdedb',
    controlItemBgActive: '#f7ecea',
    colorBgLayout: COLOURS.layout,
    colorTextBase: COLOURS.text,
    colorTextSecondary: COLOURS.grey,
    colorBorderSecondary: COLOURS.line,
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 4,
    fontSize: 14,
    fontFamily:
      "'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
    boxShadowTertiary: 'none',
  },
  components: {
    Input: FOCUSED_FIELD,
    InputNumber: FOCUSED_FIELD,
    DatePicker: FOCUSED_FIELD,
    Select: {
      activeBorderColor: COLOURS.focus,
      hoverBorderColor: COLOURS.grey,
      activeOutlineColor: COLOURS.focus,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Card: { headerHeight: 46, headerHeightSM: 40, headerPadding: 16, bodyPadding: 16, headerFontSize: 15 },
    Table: {
      headerBg: '#f0f0ea',
      headerSplitColor: 'transparent',
      rowHoverBg: '#faf8f6',
      cellPaddingInlineMD: 16,
    },
    Alert: { withDescriptionPadding: '12px 16px', withDescriptionIconSize: 18, defaultPadding: '8px 12px' },
    Progress: { defaultColor: COLOURS.primary },
    Modal: { titleFontSize: 17 },
  },
};

/** For a machine that is set to show no motion. */
export const stillTheme: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };
