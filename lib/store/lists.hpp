// Reading by lists of ids or numbers: five hundred places in one statement, whatever the list
// holds.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "store/engine/database.hpp"

namespace duban::store {

constexpr std::size_t list_size = 500;

/// "($3, $4, … )": the places of one piece of a list, from a place on. Always as many, so that
/// there is one text of each statement.
inline std::string places_from(int first) {
  std::string text = "(";
  for (std::size_t i = 0; i < list_size; ++i)
    text += (i == 0 ? "$" : ", $") + std::to_string(first + static_cast<int>(i));
  return text + ")";
}

/// Fills the places of a piece, the last value again and again.
template <class Value>
void put_list(Statement& statement, int first, std::span<const Value> piece) {
  for (std::size_t i = 0; i < list_size; ++i)
    statement.put(first + static_cast<int>(i), piece[std::min(i, piece.size() - 1)]);
}

/// Calls read(piece) for the list, five hundred values at a time.
template <class Value, class Read>
void in_pieces(std::span<const Value> all, Read read) {
  for (std::size_t from = 0; from < all.size(); from += list_size)
    read(all.subspan(from, std::min(list_size, all.size() - from)));
}

}  // namespace duban::store
