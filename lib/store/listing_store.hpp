// Listings, recorded papers and the accountability register in the database.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "model/account.hpp"
#include "model/listing.hpp"
#include "model/paper.hpp"
#include "store/record.hpp"

namespace duban::store {

/// The running listing of a hazard.
std::optional<model::Listing> running_listing(const Database& db, model::Id hazard);
/// Every listing, oldest first; of one hazard when it is named.
std::vector<model::Listing> listings(const Database& db, model::Id hazard = 0);
/// Own listings that were not published yet.
std::vector<model::Listing> unpublished_listings(const Database& db);

/// Papers about a hazard, oldest first; all papers for 0.
/// Which hazards papers are about, and what kind of paper each is.
struct PaperOf {
  model::Id hazard = 0, paper = 0;
  std::string kind;
};
std::vector<PaperOf> papers_about(const Database& db, const std::vector<model::Id>& hazards);
std::vector<model::Paper> papers(const Database& db, model::Id hazard = 0);
/// Incoming papers that wait for an answer, by the day on which it is due.
std::vector<model::Paper> open_incoming(const Database& db);
std::optional<model::Paper> paper_by_number(const Database& db, model::RecordNumber number);
/// Papers of that number, whoever issued them.
std::vector<model::Paper> papers_numbered(const Database& db, const std::string& document);
/// The numbers of the hazards that papers are about, by paper, in the order in which they were
/// named.
std::map<model::Id, std::vector<std::string>> hazards_of_papers(const Database& db,
                                                                std::span<const model::Id> papers);
std::optional<model::Paper> paper_with(const Database& db, const std::string& issuer,
                                       const std::string& document);

/// What a list of the register asks for; empty members do not filter.
struct AccountQuery {
  std::optional<model::AccountKind> kind;
  std::vector<model::Id> units;
  model::Id about_year = 0;
  bool open_only = false;  ///< neither done nor lifted
};
/// By year and number.
std::vector<model::Account> accounts(const Database& db, const AccountQuery& query);
std::optional<model::Account> account_by_number(const Database& db, model::RecordNumber number);

}  // namespace duban::store
