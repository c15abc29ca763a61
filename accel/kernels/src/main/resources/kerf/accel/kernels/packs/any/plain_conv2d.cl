#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void conv2d(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *constants, __global uchar *out, __global uchar *shape)
{
  bool b_9, b_13, b_17, b_58, b_60, b_68, b_70, b_121, b_126;
  float f_53, f_59, f_63, f_69, f_85, f_92, f_99, f_100, f_115, f_117, f_119, f_120, f_123, f_125, f_127, f_128, f_129, f_130, f_131;
  int i_7, i_8, i_11, i_12, i_15, i_16, i_19, i_21, i_23, i_25, i_27, i_29, i_31, i_33, i_35, i_37, i_39, i_41, i_43, i_45, i_47, i_48, i_49, i_50, i_51, i_52, i_54, i_55, i_56, i_57, i_61, i_62, i_64, i_65, i_66, i_67, i_71, i_72, i_73, i_74, i_75, i_76, i_77, i_78, i_79, i_80, i_81, i_82, i_83, i_84, i_86, i_87, i_93, i_94, i_101, i_102, i_103, i_104, i_106, i_108, i_110, i_122, i_124, i_132, i_133, i_134, i_135, i_136;
  long l_88, l_89, l_90, l_95, l_96, l_97, l_111, l_112, l_113, l_137, l_138, l_139;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_10, ul_14, ul_18, ul_20, ul_22, ul_24, ul_26, ul_28, ul_30, ul_32, ul_34, ul_36, ul_38, ul_40, ul_42, ul_44, ul_46, ul_91, ul_98, ul_105, ul_107, ul_109, ul_114, ul_116, ul_118, ul_140;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) weights;
  ul_2  =  (ulong) bias;
  ul_3  =  (ulong) constants;
  ul_4  =  (ulong) out;
  ul_5  =  (ulong) shape;
  ul_6  =  ul_5 + 16L;
  i_7  =  *((__global int *) ul_6);
  i_8  =  get_global_id(0);
  b_9  =  i_8 < i_7;
  if(b_9)
  {
    // BLOCK 1
    ul_10  =  ul_5 + 20L;
    i_11  =  *((__global int *) ul_10);
    i_12  =  get_global_id(1);
    b_13  =  i_12 < i_11;
    if(b_13)
    {
      // BLOCK 2
      ul_14  =  ul_5 + 24L;
      i_15  =  *((__global int *) ul_14);
      i_16  =  get_global_id(2);
      b_17  =  i_16 < i_15;
      if(b_17)
      {
        // BLOCK 3
        ul_18  =  ul_5 + 28L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_5 + 32L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_5 + 40L;
        i_23  =  *((__global int *) ul_22);
        ul_24  =  ul_5 + 44L;
        i_25  =  *((__global int *) ul_24);
        ul_26  =  ul_5 + 56L;
        i_27  =  *((__global int *) ul_26);
        ul_28  =  ul_5 + 60L;
        i_29  =  *((__global int *) ul_28);
        ul_30  =  ul_5 + 72L;
        i_31  =  *((__global int *) ul_30);
        ul_32  =  ul_5 + 76L;
        i_33  =  *((__global int *) ul_32);
        ul_34  =  ul_5 + 88L;
        i_35  =  *((__global int *) ul_34);
        ul_36  =  ul_5 + 64L;
        i_37  =  *((__global int *) ul_36);
        ul_38  =  ul_5 + 80L;
        i_39  =  *((__global int *) ul_38);
        ul_40  =  ul_5 + 68L;
        i_41  =  *((__global int *) ul_40);
        ul_42  =  ul_5 + 84L;
        i_43  =  *((__global int *) ul_42);
        ul_44  =  ul_5 + 92L;
        i_45  =  *((__global int *) ul_44);
        ul_46  =  ul_5 + 36L;
        i_47  =  *((__global int *) ul_46);
        i_48  =  i_16 / i_25;
        i_49  =  i_48 * i_25;
        i_50  =  i_16 - i_49;
        i_51  =  i_50 * i_37;
        i_52  =  i_51 - i_39;
        // BLOCK 4 MERGES [3 21 ]
        f_53  =  0.0F;
        i_54  =  0;
        for(;i_54 < i_27;)
        {
          // BLOCK 5
          i_55  =  i_54 + 1;
          i_56  =  i_31 * i_54;
          i_57  =  i_52 + i_56;
          b_58  =  i_57 < 0;
          if(b_58)
          {
            // BLOCK 6
            f_59  =  f_53;
          }  // B5
          else
          {
            // BLOCK 7
            b_60  =  i_57 < i_19;
            if(b_60)
            {
              // BLOCK 8
              i_61  =  i_41 * i_12;
              i_62  =  i_61 - i_43;
              // BLOCK 9 MERGES [8 18 ]
              f_63  =  f_53;
              i_64  =  0;
              for(;i_64 < i_29;)
              {
                // BLOCK 10
                i_65  =  i_64 + 1;
                i_66  =  i_33 * i_64;
                i_67  =  i_62 + i_66;
                b_68  =  i_67 < 0;
                if(b_68)
                {
                  // BLOCK 11
                  f_69  =  f_63;
                }  // B10
                else
                {
                  // BLOCK 12
                  b_70  =  i_67 < i_21;
                  if(b_70)
                  {
                    // BLOCK 13
                    i_71  =  i_54 * i_29;
                    i_72  =  i_71 + i_64;
                    i_73  =  i_72 * i_35;
                    i_74  =  i_73 * i_7;
                    i_75  =  i_74 + i_8;
                    i_76  =  i_8 / i_45;
                    i_77  =  i_76 * i_35;
                    i_78  =  i_77 + i_47;
                    i_79  =  i_19 * i_48;
                    i_80  =  i_79 + i_57;
                    i_81  =  i_80 * i_21;
                    i_82  =  i_81 + i_67;
                    i_83  =  i_82 * i_23;
                    i_84  =  i_78 + i_83;
                    // BLOCK 14 MERGES [13 15 ]
                    f_85  =  f_63;
                    i_86  =  0;
                    for(;i_86 < i_35;)
                    {
                      // BLOCK 15
                      i_87  =  i_84 + i_86;
                      l_88  =  (long) i_87;
                      l_89  =  l_88 + 4L;
                      l_90  =  l_89 << 2;
                      ul_91  =  ul_0 + l_90;
                      f_92  =  *((__global float *) ul_91);
                      i_93  =  i_86 * i_7;
                      i_94  =  i_75 + i_93;
                      l_95  =  (long) i_94;
                      l_96  =  l_95 + 4L;
                      l_97  =  l_96 << 2;
                      ul_98  =  ul_1 + l_97;
                      f_99  =  *((__global float *) ul_98);
                      f_100  =  fma(f_92, f_99, f_85);
                      i_101  =  i_86 + 1;
                      f_85  =  f_100;
                      i_86  =  i_101;
                    }  // B14
                    // BLOCK 16
                    f_69  =  f_85;
                  }  // B12
                  else
                  {
                    // BLOCK 17
                    f_69  =  f_63;
                  }  // B12
                }  // B10
                // BLOCK 18 MERGES [11 16 17 ]
                i_102  =  i_65;
                f_63  =  f_69;
                i_64  =  i_102;
              }  // B9
              // BLOCK 19
              f_59  =  f_63;
            }  // B7
            else
            {
              // BLOCK 20
              f_59  =  f_53;
            }  // B7
          }  // B5
          // BLOCK 21 MERGES [6 19 20 ]
          i_103  =  i_55;
          f_53  =  f_59;
          i_54  =  i_103;
        }  // B4
        // BLOCK 22
        i_104  =  *((__global int *) ul_10);
        ul_105  =  ul_5 + 48L;
        i_106  =  *((__global int *) ul_105);
        ul_107  =  ul_5 + 52L;
        i_108  =  *((__global int *) ul_107);
        ul_109  =  ul_5 + 96L;
        i_110  =  *((__global int *) ul_109);
        l_111  =  (long) i_8;
        l_112  =  l_111 + 4L;
        l_113  =  l_112 << 2;
        ul_114  =  ul_2 + l_113;
        f_115  =  *((__global float *) ul_114);
        ul_116  =  ul_3 + 16L;
        f_117  =  *((__global float *) ul_116);
        ul_118  =  ul_3 + 20L;
        f_119  =  *((__global float *) ul_118);
        f_120  =  f_115 + f_53;
        b_121  =  i_110 == 1;
        if(b_121)
        {
          // BLOCK 23
          i_122  =  isless(f_120, f_117);
          if(i_122 == 1)
          {
            // BLOCK 24
            f_123  =  f_117;
          }  // B23
          else
          {
            // BLOCK 25
            f_123  =  f_120;
          }  // B23
          // BLOCK 26 MERGES [25 24 ]
          i_124  =  isless(f_119, f_123);
          if(i_124 == 1)
          {
            // BLOCK 27
            f_125  =  f_119;
          }  // B26
          else
          {
            // BLOCK 28
            f_125  =  f_123;
          }  // B26
        }  // B22
        else
        {
          // BLOCK 29
          f_125  =  f_120;
        }  // B22
        // BLOCK 30 MERGES [29 28 27 ]
        b_126  =  i_110 == 2;
        if(b_126)
        {
          // BLOCK 31
          f_127  =  -f_120;
          f_128  =  exp(f_127);
          f_129  =  f_128 + 1.0F;
          f_130  =  1.0F / f_129;
          f_131  =  f_130;
        }  // B30
        else
        {
          // BLOCK 32
          f_131  =  f_125;
        }  // B30
        // BLOCK 33 MERGES [32 31 ]
        i_132  =  i_104 * i_16;
        i_133  =  i_132 + i_12;
        i_134  =  i_133 * i_108;
        i_135  =  i_134 + i_106;
        i_136  =  i_135 + i_8;
        l_137  =  (long) i_136;
        l_138  =  l_137 + 4L;
        l_139  =  l_138 << 2;
        ul_140  =  ul_4 + l_139;
        *((__global float *) ul_140)  =  f_131;
      }  // B2
      else
      {
        // BLOCK 34
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 35
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 36
  }  // B0
  // BLOCK 37 MERGES [36 35 34 33 ]
  return;
}  //  kernel
