/** A small report with faults, for whoever wants to see what the page does. */
import type { SourceFile } from '../core/host.ts';

const body = `# Báo cáo kết quả giải quyết thủ tục hành chính quý IV

Trong quý, toàn tỉnh tiếp nhận 5.582 hồ sơ, giải quyết đúng hạn 4.689/5.582 hồ sơ, đạt 84,17%.
Có 14/42 đơn vị hoàn thành xuất sắc nhiệm vụ (chiếm 33,3%), 28/42 đơn vị hoàn thành tốt (chiếm 66,7%).

:::table{#pl1 title="Thủ tục hành chính được công khai"}
| STT | Lĩnh vực | Tổng số | Cấp tỉnh | Cấp xã |
|:-:|---|--:|--:|--:|
| 1 | Đất đai | 1.991 | 1.621 | 307 |
| 2 | Hộ tịch | 136 | 120 | 16 |
| 3 | Xây dựng | 84 | 62 | 22 |
:::
`;

export function exampleFiles(): Map<string, SourceFile> {
  return new Map([['bao-cao-quy-4.md', { kind: 'text', content: body }]]);
}
