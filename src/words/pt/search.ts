/** O que diz a procura. */
import type { Catalogue } from '../catalogue.ts';

export const searchWords = {
  search: 'Procurar',
  lead: 'Em todos os textos, práticas, oficinas, cartas, cadernos e folhas de trabalho, e no glossário.',
  field: 'O que procuras?',
  submit: 'Procurar',
  needsScript: 'Para procurar, esta página precisa de JavaScript. Sem ele, vê aqui:',
  loading: 'A procurar …',
  found: { one: '{} resultado', other: '{} resultados' },
  nothing: 'Não se encontrou nada. Tenta com menos palavras, ou com uma mais simples.',
  broken: 'A procura não pôde ser carregada. Carrega esta página outra vez, ou vê numa das listas acima.',
  kinds: {
    essay: 'Texto',
    community: 'Comunidade',
    practice: 'Prática',
    worksheet: 'Folha de trabalho',
    poster: 'Cartaz',
    card: 'Carta',
    deck: 'Baralho',
    workbook: 'Caderno',
    workshop: 'Oficina',
    term: 'Glossário',
  },
} satisfies Catalogue['searchWords'];
