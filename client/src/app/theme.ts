import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** The accent: the green of lichen on stone. */
const sage: MantineColorsTuple = [
  '#eef6f3',
  '#dcece6',
  '#bad9cf',
  '#95c5b6',
  '#78b4a2',
  '#5fa28f',
  '#468a77',
  '#357364',
  '#2a5d51',
  '#1f473e',
];

/** For what ends or takes away, and for help: earthy, never alarming. */
const clay: MantineColorsTuple = [
  '#fbf1ec',
  '#f6e1d7',
  '#ebc5b4',
  '#dfa88f',
  '#d79579',
  '#c47a5b',
  '#ad6045',
  '#96503a',
  '#773d2a',
  '#5a2e20',
];

/** Warm greys of the light scheme; shade 6 is the dimmed text (5.2:1 on the page). */
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f3f0ea',
  '#ebe7e0',
  '#ded9d0',
  '#cbc5ba',
  '#8b8478',
  '#69635a',
  '#57524a',
  '#3d3934',
  '#292622',
];

/** Green-grey dusk of the dark scheme; shade 7 is the page, 6 the surface, 2 the dimmed text (7:1 on the page). */
const dark: MantineColorsTuple = [
  '#e6e4de',
  '#c6c6bf',
  '#a6aaa3',
  '#858b84',
  '#414a46',
  '#343c39',
  '#262c2a',
  '#1b201f',
  '#161a19',
  '#101312',
];

const fieldText = '1rem';

const quietInks: Readonly<Record<string, string>> = { gray: 'var(--ink-soft)', clay: 'var(--clay-ink)' };

/**
 * Colours of buttons. Filled grounds are dark in the light scheme and light in the dark one, and what stands on them is
 * the other way round; the quiet ones take the page's own tokens.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === 'sage';
  if (input.variant === 'filled') return { ...colors, color: 'var(--on-filled)' };
  if (input.variant === 'light' && isAccent) {
    return { ...colors, background: 'var(--accent-soft)', hover: 'var(--own)', color: 'var(--accent-ink)' };
  }
  if (input.variant === 'subtle') {
    return { ...colors, hover: 'var(--hover)', color: quietInks[input.color ?? ''] ?? 'var(--accent-ink)' };
  }
  return colors;
};

const sheet = {
  styles: {
    title: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.4 },
    header: { background: 'var(--surface)' },
    content: { background: 'var(--surface)' },
  },
};

export const theme = createTheme({
  colors: { sage, clay, gray, dark },
  primaryColor: 'sage',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver,
  black: '#2b2925',
  white: '#fffdfa',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  fontFamily:
    "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', Cantarell, 'Liberation Sans', 'Helvetica Neue', Arial, system-ui, sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'",
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.65' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // 16 px at least: smaller fields make phones zoom in when they get the focus.
    TextInput: { defaultProps: { size: 'md' }, styles: { input: { fontSize: fieldText } } },
    PasswordInput: { defaultProps: { size: 'md' }, styles: { innerInput: { fontSize: fieldText } } },
    Textarea: { defaultProps: { size: 'md' }, styles: { input: { fontSize: fieldText } } },
    Select: { defaultProps: { size: 'md' }, styles: { input: { fontSize: fieldText } } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' }, styles: { input: { fontSize: fieldText } } },
    NumberInput: { defaultProps: { size: 'md' }, styles: { input: { fontSize: fieldText } } },
    Radio: { defaultProps: { size: 'md', iconColor: 'var(--on-filled)' } },
    Button: { defaultProps: { size: 'md' }, styles: { root: { fontWeight: 550 } } },
    ActionIcon: { defaultProps: { size: 40, variant: 'subtle', color: 'gray' } },
    Modal: {
      ...sheet,
      defaultProps: { centered: true, radius: 'lg', padding: 'lg', overlayProps: { backgroundOpacity: 0.35 } },
    },
    Drawer: { ...sheet, defaultProps: { padding: 'lg', overlayProps: { backgroundOpacity: 0.25 } } },
    Checkbox: { defaultProps: { iconColor: 'var(--on-filled)' } },
    Tabs: {
      styles: { tab: { minHeight: '2.5rem', fontSize: '0.9375rem' } },
      vars: () => ({ root: { '--tabs-text-color': 'var(--on-filled)' } }),
    },
    Menu: {
      defaultProps: { radius: 'md', shadow: 'md' },
      styles: { item: { minHeight: '2.5rem', fontSize: '0.9375rem' } },
    },
    Popover: { defaultProps: { radius: 'lg', shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, radius: 'sm' } },
  },
});

/** Mantine's own names for the page's colours, so that its components sit in ours. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f5f1',
    '--mantine-color-text': '#2b2925',
    '--mantine-color-dimmed': '#69635a',
    '--mantine-color-default': '#fffdfa',
    '--mantine-color-default-hover': '#f3f0ea',
    '--mantine-color-default-border': '#d3cdc2',
    '--mantine-color-placeholder': '#767067',
    '--mantine-color-error': '#96503a',
    '--mantine-color-anchor': '#2a5d51',
  },
  dark: {
    '--mantine-color-body': '#1b201f',
    '--mantine-color-text': '#e6e4de',
    '--mantine-color-dimmed': '#a6aaa3',
    '--mantine-color-default': '#262c2a',
    '--mantine-color-default-hover': '#2e3532',
    '--mantine-color-default-border': '#414a46',
    '--mantine-color-placeholder': '#979d96',
    '--mantine-color-error': '#e3a78d',
    '--mantine-color-anchor': '#95c5b6',
  },
});
