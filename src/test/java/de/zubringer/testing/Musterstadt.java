package de.zubringer.testing;

/**
 * A small Land with one body of each kind, so that every rule has somebody to apply to.
 *
 * <pre>
 * 99 Musterland
 *   99001 / 990010000000 Musterstadt (kreisfrei)
 *   99002 Musterkreis
 *     990020001001 Einzelhausen
 *     990025001    VG Mustertal:  990025001001 Aldorf, 990025001002 Bedorf
 *     990025051    erfüllende Gemeinde: 990025051001 Großdorf (fulfils), 990025051002 Kleindorf
 * </pre>
 */
public final class Musterstadt {
  public static final String REGISTER = "register/bodies.csv";
  public static final String CITY = "990010000000";
  public static final String SINGLE = "990020001001";
  public static final String ASSOCIATION = "990025001000";
  public static final String MEMBER = "990025001001";
  public static final String FULFILLING = "990025051001";
  public static final String FULFILLED = "990025051002";

  private Musterstadt() {}

  public static WorkspaceFiles workspace() {
    return WorkspaceFiles.empty()
        .with(
            REGISTER,
            """
            ars,ags,level,type,name,parent_ars,plz,population,validFrom,validTo,fulfilling_ars,lon,lat
            99,,land,Land,Musterland,,,,,,,,
            99001,,kreis,Kreisfreie Stadt,"Musterstadt, Stadt",99,,,,,,,
            990010000000,99001000,gemeinde,Kreisfreie Stadt,"Musterstadt, Stadt",99001,99001,50000,,,,11.5,50.5
            99002,,kreis,Landkreis,Musterkreis,99,,,,,,,
            990020001001,99002001,gemeinde,Stadt,Einzelhausen,99002,99002,9000,,,,,
            990025001,,verband,Verwaltungsgemeinschaft,Mustertal,99002,,,,,,,
            990025001001,99002001,gemeinde,Kreisangehörige Gemeinde,Aldorf,990025001,99003,800,,,,,
            990025001002,99002002,gemeinde,Kreisangehörige Gemeinde,Bedorf,990025001,99003,300,,2026-12-31,,,
            990025051,,verband,Erfüllende Gemeinde,Großdorf,99002,,,,,990025051001,,
            990025051001,99002001,gemeinde,Kreisangehörige Gemeinde,Großdorf,990025051,99004,4000,,,,,
            990025051002,99002002,gemeinde,Kreisangehörige Gemeinde,Kleindorf,990025051,99004,200,,,,,
            """);
  }
}
