/** O que quem lê pode escolher sobre o aspeto do sítio. */
import type { Words } from '../catalogue.ts';

export const readerWords = {
  readerSettings: 'Aspeto das páginas',
  theme: 'Cores',
  textSize: 'Tamanho da letra',
  typeface: 'Tipo de letra',
  readerChoices: {
    'usual-theme': 'Como no meu aparelho',
    light: 'Claro',
    sepia: 'Sépia',
    dark: 'Escuro',
    'usual-size': 'Normal',
    large: 'Grande',
    larger: 'Maior',
    largest: 'Enorme',
    'usual-face': 'Como num livro',
    legible: 'Fácil de distinguir',
  },
} satisfies Partial<Words>;
