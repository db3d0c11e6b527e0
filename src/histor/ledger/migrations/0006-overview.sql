-- All that a map's points and a timeline's bars are made of and filtered by, so that neither reads the incidents themselves.
CREATE INDEX linked_overview ON linked (since, key, until, latitude, longitude, radius_km, event, contested, place, background, country, region_folded, place_folded);
