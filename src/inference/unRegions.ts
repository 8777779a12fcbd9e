/**
 * The sub-regions of the UN standard M49 as ISO codes. M49 has no entry for Taiwan;
 * it stands here in Eastern Asia, where lists over ISO codes put it. Antarctica is in no region.
 */
export const M49 = {
  northernAfrica: codes("DZ EG EH LY MA SD TN"),
  easternAfrica: codes("BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW"),
  middleAfrica: codes("AO CD CF CG CM GA GQ ST TD"),
  southernAfrica: codes("BW LS NA SZ ZA"),
  westernAfrica: codes("BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG"),
  caribbean: codes(
    "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
  ),
  centralAmerica: codes("BZ CR GT HN MX NI PA SV"),
  southAmerica: codes("AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE"),
  northernAmerica: codes("BM CA GL PM US"),
  centralAsia: codes("KG KZ TJ TM UZ"),
  easternAsia: codes("CN HK JP KP KR MN MO TW"),
  southEasternAsia: codes("BN ID KH LA MM MY PH SG TH TL VN"),
  southernAsia: codes("AF BD BT IN IR LK MV NP PK"),
  westernAsia: codes("AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE"),
  easternEurope: codes("BG BY CZ HU MD PL RO RU SK UA"),
  northernEurope: codes("AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ"),
  southernEurope: codes("AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA"),
  westernEurope: codes("AT BE CH DE FR LI LU MC NL"),
  australiaNewZealand: codes("AU CC CX HM NF NZ"),
  melanesia: codes("FJ NC PG SB VU"),
  micronesia: codes("FM GU KI MH MP NR PW UM"),
  polynesia: codes("AS CK NU PF PN TK TO TV WF WS"),
} as const;

/** ISO codes out of a text that joins them by blanks. */
export function codes(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}
