// Drawing charts with libxlsxwriter.
#include "render/xlsx_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "i18n/catalogue.hpp"

namespace duban::render {
namespace {

void draw_line(lxw_chart_series* series, lxw_color_t colour) {
  lxw_chart_line line{};
  line.color = colour;
  line.width = 2.25;
  chart_series_set_line(series, &line);
  chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
}

void add_series(lxw_chart* drawn, const report::Chart& chart, const Placed& at) {
  static constexpr std::array<lxw_color_t, 9> colours{
      0x7F7F7F, 0xBFBFBF, 0x70AD47, 0xFFC000, 0xC00000, 0x5B9BD5, 0xA5A5A5, 0x4472C4, 0x264478};
  const lxw_row_t first = at.first_row + static_cast<lxw_row_t>(chart.first_row);
  const lxw_row_t last = first + static_cast<lxw_row_t>(chart.row_count) - 1;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    lxw_chart_series* series = chart_add_series(drawn, nullptr, nullptr);
    const auto values = static_cast<lxw_col_t>(chart.series[i]);
    chart_series_set_categories(series, at.sheet.c_str(), first,
                                static_cast<lxw_col_t>(chart.category), last,
                                static_cast<lxw_col_t>(chart.category));
    chart_series_set_values(series, at.sheet.c_str(), first, values, last, values);
    chart_series_set_name_range(series, at.sheet.c_str(), at.first_row - 1, values);
    lxw_chart_fill fill{};
    fill.color = chart.kind == report::Chart::Kind::bar ? 0xC00000 : i == 0 ? 0x4472C4 : 0x70AD47;
    if (chart.kind == report::Chart::Kind::line)
      draw_line(series, fill.color);
    else if (chart.kind != report::Chart::Kind::doughnut)
      chart_series_set_fill(series, &fill);
    if (chart.kind != report::Chart::Kind::line) chart_series_set_labels(series);
    if (chart.kind != report::Chart::Kind::doughnut) continue;
    std::vector<lxw_chart_fill> fills(chart.row_count);
    std::vector<lxw_chart_point> points(chart.row_count);
    std::vector<lxw_chart_point*> list;
    for (std::size_t p = 0; p < chart.row_count; ++p) {
      fills[p].color = colours[p % colours.size()];
      points[p].fill = &fills[p];
      list.push_back(&points[p]);
    }
    list.push_back(nullptr);
    chart_series_set_points(series, list.data());
  }
}

void settle_axes(lxw_chart* drawn, const report::Chart& chart) {
  if (chart.shares) {
    lxw_chart_axis* values = chart.kind == report::Chart::Kind::bar ? drawn->x_axis : drawn->y_axis;
    chart_axis_set_num_format(values, "0%");
    chart_axis_set_min(values, 0);
    chart_axis_set_max(values, 1);
  }
  if (chart.kind == report::Chart::Kind::bar) {
    chart_axis_set_reverse(drawn->y_axis);
    chart_axis_set_interval_unit(drawn->y_axis, 1);  // every name
    chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
  } else {
    chart_legend_set_position(drawn, chart.kind == report::Chart::Kind::doughnut
                                         ? LXW_CHART_LEGEND_RIGHT
                                         : LXW_CHART_LEGEND_BOTTOM);
  }
}

}  // namespace

lxw_row_t draw_chart(lxw_workbook* workbook, lxw_worksheet* worksheet, const report::Chart& chart,
                     const Placed& at, Corner where) {
  static constexpr std::array<std::uint8_t, 4> types{LXW_CHART_BAR, LXW_CHART_COLUMN,
                                                     LXW_CHART_DOUGHNUT, LXW_CHART_LINE};
  if (chart.row_count == 0) return 0;
  lxw_chart* drawn = workbook_add_chart(workbook, types[static_cast<std::size_t>(chart.kind)]);
  add_series(drawn, chart, at);
  chart_title_set_name(drawn, i18n::text(chart.title).c_str());
  lxw_chart_font font{};
  font.size = 11;
  font.bold = LXW_TRUE;
  chart_title_set_name_font(drawn, &font);
  settle_axes(drawn, chart);
  lxw_chart_options options{};
  constexpr double usual_width = 480;  // of the library's charts, 288 high
  options.x_scale = where.width / usual_width;
  options.x_offset = static_cast<int>(where.left);
  const double lines =
      chart.kind == report::Chart::Kind::bar ? static_cast<double>(chart.row_count) : 0;
  options.y_scale = std::max(0.85, lines * 0.1);  // every name of a bar must find its line
  worksheet_insert_chart_opt(worksheet, where.row, 0, drawn, &options);
  return static_cast<lxw_row_t>(std::lround(15.5 * options.y_scale));
}

}  // namespace duban::render
