// SQL of listings, papers and the register.
#include "store/listing_store.hpp"

#include "model/hazard.hpp"
#include "store/where.hpp"

namespace duban::store {

using model::Account;
using model::Id;
using model::Listing;
using model::Paper;

std::optional<Listing> running_listing(const Database& db, Id hazard) {
  Statement row(db, select_all<Listing>() + "WHERE hazard = $1 AND ended_on IS NULL");
  row.bind(hazard);
  if (!row.step()) return std::nullopt;
  return read_record<Listing>(row);
}

std::vector<Listing> listings(const Database& db, Id hazard) {
  Statement row(db, select_all<Listing>() + (hazard == 0 ? "" : "WHERE hazard = $1 ") +
                        "ORDER BY listed_on, id");
  if (hazard != 0) row.bind(hazard);
  return read_records<Listing>(row);
}

std::vector<Listing> unpublished_listings(const Database& db) {
  Statement row(db, select_all<Listing>() +
                        "WHERE publish_due IS NOT NULL AND published_on IS NULL AND ended_on IS "
                        "NULL ORDER BY publish_due, id");
  return read_records<Listing>(row);
}

std::vector<Paper> papers(const Database& db, Id hazard) {
  Statement row(db, select_all<Paper>() +
                        (hazard == 0 ? ""
                                     : "WHERE id IN (SELECT paper FROM paper_link WHERE hazard = "
                                       "$1 AND undone IS NULL) ") +
                        "ORDER BY issued_on, id");
  if (hazard != 0) row.bind(hazard);
  return read_records<Paper>(row);
}

std::vector<Paper> open_incoming(const Database& db) {
  Statement row(db,
                select_all<Paper>() +
                    "WHERE reply_due IS NOT NULL AND replied_on IS NULL ORDER BY reply_due, id");
  return read_records<Paper>(row);
}

std::optional<Paper> paper_by_number(const Database& db, model::RecordNumber number) {
  Statement row(db, select_all<Paper>() + "WHERE year = $1 AND serial = $2");
  row.bind(number.year, number.serial);
  if (!row.step()) return std::nullopt;
  return read_record<Paper>(row);
}

std::vector<Paper> papers_numbered(const Database& db, const std::string& document) {
  Statement row(db, select_all<Paper>() + "WHERE document = $1 ORDER BY id");
  row.bind(document);
  return read_records<Paper>(row);
}

std::vector<PaperOf> papers_about(const Database& db, const std::vector<Id>& hazards) {
  std::vector<PaperOf> all;
  if (hazards.empty()) return all;
  Statement row(
      db,
      "SELECT l.hazard, p.id, coalesce(p.kind, '') FROM paper_link l JOIN paper p ON p.id "
      "= l.paper WHERE l.undone IS NULL AND p.undone IS NULL AND l.hazard IN " +
          places_from(1) + " ORDER BY l.id");
  in_pieces(std::span<const Id>(hazards), [&](std::span<const Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) all.push_back({row.integer(0), row.integer(1), std::string(row.text(2))});
  });
  return all;
}

std::map<Id, std::vector<std::string>> hazards_of_papers(const Database& db,
                                                         std::span<const Id> papers) {
  std::map<Id, std::vector<std::string>> all;
  if (papers.empty()) return all;
  Statement row(db,
                "SELECT l.paper, h.year, h.serial FROM paper_link l JOIN hazard h ON h.id = "
                "l.hazard WHERE l.undone IS NULL AND l.paper IN " +
                    places_from(1) + " ORDER BY l.id");
  in_pieces(papers, [&](std::span<const Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step())
      all[row.integer(0)].push_back(model::hazard_number(row.integer(1), row.integer(2)));
  });
  return all;
}

std::optional<Paper> paper_with(const Database& db, const std::string& issuer,
                                const std::string& document) {
  Statement row(db, select_all<Paper>() + "WHERE issuer = $1 AND document = $2");
  row.bind(issuer, document);
  if (!row.step()) return std::nullopt;
  return read_record<Paper>(row);
}

std::vector<Account> accounts(const Database& db, const AccountQuery& query) {
  Where where;
  if (query.kind) where.words("kind", std::vector{*query.kind});
  where.ids("unit", query.units);
  if (query.about_year != 0) where.literal("about_year = " + std::to_string(query.about_year));
  if (query.open_only) where.literal("state NOT IN ('done','lifted')");
  return records_where<Account>(db, where, " ORDER BY year, serial");
}

std::optional<Account> account_by_number(const Database& db, model::RecordNumber number) {
  Statement row(db, select_all<Account>() + "WHERE year = $1 AND serial = $2");
  row.bind(number.year, number.serial);
  if (!row.step()) return std::nullopt;
  return read_record<Account>(row);
}

}  // namespace duban::store
