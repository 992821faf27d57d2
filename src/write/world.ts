import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }

/** Outlines of the world's countries. Source: Natural Earth 1:110m (public domain) through world-atlas. */
export interface Outline {
  /** ISO 3166-1 alpha-2; nothing where the area has none. */
  readonly code: string | undefined
  readonly shape: object
}

/** Countries too small for the outlines: code, longitude, latitude. Source: centroids of Natural Earth 1:50m. */
const SMALL = `VA 12.4 41.9, FM 153.3 7.5, MH 170.3 7, MP 145.6 15.8, VI -64.8 18, GU 144.8 13.4, AS -170.7 -14.3, GS -36.5 -54.5,
IO 72.4 -7.3, SH -9.7 -12.4, PN -128.3 -24.4, AI -63.1 18.2, KY -80.9 19.4, BM -64.8 32.3, VG -64.5 18.5, TC -72 21.8,
MS -62.2 16.7, JE -2.1 49.2, GG -2.6 49.5, IM -4.5 54.2, TO -174.8 -20.4, SG 103.8 1.4, SC 55.5 -4.7, ST 6.7 0.4, SM 12.5 43.9,
WS -172.2 -13.8, VC -61.2 13.2, LC -61 13.9, KN -62.7 17.3, PW 134.4 7.3, NU -169.9 -19, CK -159.8 -21.2, AW -70 12.5,
CW -69 12.2, NR 166.9 -0.5, MC 7.4 43.8, MU 57.6 -20.3, MT 14.4 35.9, MV 73.5 3.7, LI 9.5 47.1, KI -167.9 0.9, GD -61.7 12.1,
PM -56.3 46.9, WF -177.3 -13.9, MF -63.1 18.1, BL -62.8 17.9, PF -144.8 -14.7, AX 20 60.2, DM -61.4 15.4, FO -6.9 62.1,
KM 43.7 -11.9, MO 113.5 22.2, HK 114.1 22.4, CV -24 16, BB -59.6 13.2, BH 50.5 26, HM 73.5 -53.1, NF 167.9 -29.1,
AG -61.8 17.3, AD 1.6 42.5, SX -63.1 18.1`

export function worldOutlines(): Outline[] {
  const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const codeOf = new Map((codes as readonly (readonly string[])[]).map(([alpha2, , numeric]) => [numeric, alpha2]))
  return feature(world, world.objects.countries).features.map(shape => ({
    code: shape.properties.name === 'Kosovo' ? 'XK' : codeOf.get(String(shape.id)),
    shape,
  }))
}

/** Where a small country lies. */
export function smallCountries(): { code: string; longitude: number; latitude: number }[] {
  return SMALL.split(',').map(row => {
    const [code = '', longitude, latitude] = row.trim().split(' ')
    return { code, longitude: Number(longitude), latitude: Number(latitude) }
  })
}
