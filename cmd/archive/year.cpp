// Choosing a year's files.
#include "cmd/archive/year.hpp"

#include "base/failure.hpp"
#include "gather/archive/lines.hpp"

namespace duban::cmd {

void declare_year(ArchiveYear& year, Flags& flags) {
  flags.number(year.year, "--year", "YEAR", N_("of this year (default: this one)"))
      .choice(year.only, "--only", {"letters", "reports", "dossiers"}, N_("only these"));
}

int year_of(Session& session, const ArchiveYear& asked) {
  const auto year = asked.year.value_or(session.today().year());
  if (year < 1990 || year > session.today().year())
    throw base::Failure(
        base::Kind::usage,
        base::Message(N_("{year} is no year up to this one")).with("year", std::to_string(year)));
  return static_cast<int>(year);
}

std::vector<report::ArchiveLine> lines_of_year(Session& session, const ArchiveYear& asked) {
  using What = report::ArchiveLine::What;
  auto lines = gather::archive_lines(session.database(), year_of(session, asked));
  const auto wanted = asked.only == "letters"   ? What::letter
                      : asked.only == "reports" ? What::report
                                                : What::dossier;
  if (!asked.only.empty())
    std::erase_if(lines, [&](const auto& line) { return line.what != wanted; });
  return lines;
}

}  // namespace duban::cmd
