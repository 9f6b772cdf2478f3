// The history: who did and who typed, what changed, and the entry that is hashed.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/day.hpp"
#include "model/unit.hpp"

namespace duban::model {

/// Who typed it, from the machine; nobody can set it but `as`.
struct Recorder {
  std::string login, uid, host, terminal;
  std::string sudo_user;  ///< what the environment claims; no more than a claim
  std::string loginuid;   ///< whom the machine let in, whatever they became since; empty: not told
  std::string as;         ///< --as or DUBAN_ACTOR
  std::string command;    ///< the words of the command line
  base::Day today;        ///< the day the run counted as today
  bool today_moved = false;   ///< by --today or the environment
  bool today_typed = false;   ///< by --today
  bool gives_reason = false;  ///< the command line says why (--because)
  std::string recorded_at;    ///< ISO 8601 with offset; the clock of the machine
};

/// One entry of the log. The hash is SHA-256 over the previous hash and the entry (man page
/// duban-log).
struct Event {
  std::int64_t seq = 0;
  std::int64_t run = 0;  ///< seq of the command entry it belongs to
  std::string recorded_at;
  std::string effective_on;  ///< ISO date
  std::string verb;
  std::string subject;  ///< command, hazard, unit, person, setting, rules, calendar
  std::int64_t subject_id = 0;
  std::int64_t before = 0;  ///< seq of the entry before about the same subject; 0 = the first
  std::string by;
  std::string because;
  std::string changes;  ///< JSON
  std::string hash;     ///< 32 bytes
};

}  // namespace duban::model
