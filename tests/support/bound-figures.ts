/** A text in which one figure is bound to a cell and another is tied to one by its words only; both say something else. */
export const boundFigures = `:::table{#pl1 title="Thủ tục hành chính"}
| STT | Lĩnh vực | Tổng số | Cấp tỉnh | Cấp xã |
|:-:|---|--:|--:|--:|
| 1 | Đất đai | 1.995 | 1.621 | 374 |
:::

Riêng lĩnh vực đất đai có [1.991](soat:pl1.r1.tong_so) thủ tục.

| STT | Chỉ tiêu | Kết quả |
|:-:|---|--:|
| 1 | Số hộ nghèo được hỗ trợ nhà ở | 320 |

Số hộ nghèo được hỗ trợ nhà ở là 280 hộ.
`;
