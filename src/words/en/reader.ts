/** What a reader can choose about the look of the website. */
export const readerWords = {
  readerSettings: 'How pages look',
  theme: 'Colours',
  textSize: 'Size of text',
  typeface: 'Letters',
  readerChoices: {
    'usual-theme': 'As my device',
    light: 'Light',
    sepia: 'Sepia',
    dark: 'Dark',
    'usual-size': 'Usual',
    large: 'Large',
    larger: 'Larger',
    largest: 'Largest',
    'usual-face': 'As in a book',
    legible: 'Easy to tell apart',
  },
} as const;
