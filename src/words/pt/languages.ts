/** O que o sítio diz das línguas e das traduções. */
import { languageName } from '../../schemas/index.ts';
import type { Words } from '../catalogue.ts';

const nameOf = (tag: string) => languageName(tag, 'pt-PT') ?? tag;

export const languageWords = {
  languages: 'Línguas',
  inLanguage: (tag) => `em ${nameOf(tag)}`,
  notTranslated: (tag) =>
    `Este texto ainda não está traduzido. Aqui está em ${nameOf(tag)}, tal como as folhas para imprimir.`,
  whatIsTranslated: 'O que já está traduzido?',
  translation: 'Tradução',
  translationLead: (tag) => `O que já existe em ${nameOf(tag)}, e o que ainda falta.`,
  translated: ({ done, all }) => (done === all ? `Tudo traduzido: ${all}` : `Traduzidos: ${done} de ${all}`),
  stillMissing: (count) => `Por traduzir: ${count}`,
  textKind: {
    essay: 'Textos',
    community: 'Comunidades',
    practice: 'Práticas',
    worksheet: 'Folhas de trabalho',
    poster: 'Cartazes',
    card: 'Cartas',
    deck: 'Baralhos',
    workbook: 'Cadernos',
    workshop: 'Oficinas',
    glossary: 'Glossário',
  },
  howToTranslate: 'Ajudar a traduzir',
  howToTranslateText:
    'Cada texto é um ficheiro, cujo nome está aqui ao lado do título. Copia-o para a pasta desta língua, com o mesmo nome, e escreve-o de novo por palavras tuas. Não é preciso mais nada: aparece aqui, nas listas e em papel.',
} satisfies Partial<Words>;
